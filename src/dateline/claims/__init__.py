"""What is claimed to happen or to be the case: type, roles, place, time, figures, assertion, and whether it stands."""

from dateline.claims.confidence import LEAST, likely
from dateline.claims.find import find_claims

__all__ = ["LEAST", "find_claims", "likely"]
