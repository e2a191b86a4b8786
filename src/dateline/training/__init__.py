"""Training of the shipped reader: an extra (`pip install dateline[train]`), never needed at run time."""
