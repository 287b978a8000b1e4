"""Questions made for this person: of the resume, the posting, the occupation and what others were asked."""
