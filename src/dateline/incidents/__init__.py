"""Incident reports from a record: perpetrators, targets, victims, weapons."""

from dateline.incidents.find import incidents_of
from dateline.incidents.incident import Incident, incident_to_dict

__all__ = ["Incident", "incident_to_dict", "incidents_of"]
