"""The model store: what there is to have, how it comes, how it is checked and carried. Knows no engine."""
