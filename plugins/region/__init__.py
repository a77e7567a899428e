"""The pack ``region``: what a region's documents claim, and where they contradict each other."""
