"""The checks of names."""

from __future__ import annotations

import urai

from .check_institutions import check_institutions
from .check_lists import check_lists
from .check_names import check_mottos, check_persons, check_posts

CHECKS = [
    urai.Check("news/person_spelling", check_persons, "A person's name spelt in two ways"),
    urai.Check("news/post_spelling", check_posts, "A post that is misspelt"),
    urai.Check("news/motto_spelling", check_mottos, "An official motto or award's name that is misspelt"),
    urai.Check("news/institution_spelling", check_institutions, "An institution unlike its official name"),
    urai.Check("news/list_of_holders", check_lists, "A count of office-holders and the list that it announces"),
]
