"""The pack ``sakip``: the evaluation of performance accountability."""
