"""One command a module; each has `command`, and a docstring that ends with an example."""
