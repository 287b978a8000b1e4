"""Stand-ins that keep the contracts of the real adapters, deterministic and honestly labelled."""
