### Words of programmes and sessions that public pages and organisers' pages share.

programme-kind-study-tour = Study tour
programme-kind-expert-exchange = Expert exchange
programme-kind-training = Training course

programme-status-draft = Draft
programme-status-published = Published
programme-status-running = Running now
programme-status-finished = Finished
programme-status-cancelled = Cancelled

programme-acceptance-automatic = Automatic: who confirms gets the seat
programme-acceptance-organiser = The organiser decides on each registration

session-kind-lecture = Lecture
session-kind-workshop = Workshop
session-kind-site-visit = Site visit
session-kind-meeting = Meeting
session-kind-transfer = Transfer
session-kind-meal = Meal
session-kind-free = Free time
