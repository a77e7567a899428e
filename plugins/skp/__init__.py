"""The pack ``skp``: performance plans and their evaluation (PermenPANRB 6/2022, PP 30/2019, PP 46/2011)."""
