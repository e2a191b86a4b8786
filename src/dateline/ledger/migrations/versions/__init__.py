"""The steps from each schema to the next; numbered, small, never edited after release."""
