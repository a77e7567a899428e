// Underlines that overlap lie in lanes, one below the other: the shortest next to its words.

/** Give each mark (`start`, `end`) a `lane` that no mark overlapping it has. */
function assignLanes(marks) {
  const lanes = [];
  const shortestFirst = [...marks].sort(
    (one, other) => one.end - one.start - (other.end - other.start) || one.start - other.start,
  );
  for (const mark of shortestFirst) {
    let lane = 0;
    while (lane < lanes.length && !isFree(lanes[lane], mark)) lane += 1;
    if (lane === lanes.length) lanes.push([]);
    lanes[lane].splice(firstEndingAfter(lanes[lane], mark.start), 0, mark);
    mark.lane = lane;
  }
}

function isFree(lane, mark) {
  const next = lane[firstEndingAfter(lane, mark.start)];
  return !next || next.start >= mark.end;
}

/** Give the place of the first mark of a lane (disjoint, in order) that ends after an offset. */
function firstEndingAfter(lane, offset) {
  let low = 0;
  let high = lane.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lane[middle].end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Cut the text where marks begin and end; give the pieces that have marks, the shortest mark first. */
function segmentsOf(marks) {
  const edges = [...new Set(marks.flatMap((mark) => [mark.start, mark.end]))].sort(
    (one, other) => one - other,
  );
  const waiting = [...marks].sort((one, other) => one.start - other.start);
  const segments = [];
  let open = [];
  let next = 0;
  for (let at = 0; at + 1 < edges.length; at += 1) {
    open = open.filter((mark) => mark.end > edges[at]);
    while (next < waiting.length && waiting[next].start <= edges[at]) open.push(waiting[next++]);
    const marksHere = open.filter((mark) => mark.end > edges[at]);
    if (!marksHere.length) continue;
    marksHere.sort(
      (one, other) => one.end - one.start - (other.end - other.start) || one.order - other.order,
    );
    segments.push({ start: edges[at], end: edges[at + 1], marks: marksHere });
  }
  return segments;
}
