"""The models as the engine makes them: from its own values, which need no validation (see `model.unchecked`)."""

from annonce import model

Announcement = model.unchecked(model.Announcement)
Audience = model.unchecked(model.Audience)
ContactPoint = model.unchecked(model.ContactPoint)
DateMention = model.unchecked(model.DateMention)
Event = model.unchecked(model.Event)
Evidence = model.unchecked(model.Evidence)
Link = model.unchecked(model.Link)
Occurrence = model.unchecked(model.Occurrence)
Offer = model.unchecked(model.Offer)
Organization = model.unchecked(model.Organization)
Performer = model.unchecked(model.Performer)
Place = model.unchecked(model.Place)
ProgrammeItem = model.unchecked(model.ProgrammeItem)
Registration = model.unchecked(model.Registration)
Schedule = model.unchecked(model.Schedule)
Warning = model.unchecked(model.Warning)  # noqa: A001 - the name of the model
