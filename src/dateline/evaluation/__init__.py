"""Scorers against gold, the gate that keeps their floors, and the bench that keeps the speeds.

records        claims, roles, attributions, places and times of whole records
attributions   source, cue and content tokens against PolNeAR
timex          time expressions against TimeML corpora
toponyms       places against geoparsing corpora
founding       what the founding report has to show
gate           all of them against their floors: `python -m dateline.evaluation.gate`
bench          words a second, cold start, memory: `python -m dateline.evaluation.bench`
"""
