"""Comparing prompts and models: model answers under different prompts, measured against answers written by hand and by raters."""
