"""The pack ``merit``: the self-assessment of the merit system."""
