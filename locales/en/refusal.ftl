### Why something that was understood is not possible now, and what can be done. The keys follow service::Refusal::key.

refusal-registration-not-yet-open = Registration has not opened yet. The programme’s page says when it does.
refusal-registration-closed = Registration is closed. Please write to the organiser if you still wish to take part.
refusal-full = All seats are taken. Please free a seat or raise the number of seats first.
refusal-step = This step is not possible any more, because the state has changed meanwhile. Please open the page again to see how things stand.
refusal-offer-over = This offer is over: it has been answered already, it was taken back, or its time has passed. Your page shows how things stand now.
refusal-nothing-to-publish = There is nothing to publish yet. Please add at least one session first.
refusal-nothing-changed = Nothing has changed since the last version was published.
refusal-in-use = This is still in use elsewhere, so it cannot be removed. Please change what refers to it first.
refusal-last-administrator = This is the last administrator. Please make somebody else administrator first.
refusal-last-organiser = This is the only organiser. Please add another before removing this one.
refusal-already-sent = This mail has been sent already, or is being sent at this moment.
refusal-sign-up-closed = One cannot sign up for this session now, nor leave it: it has begun, or the organiser has changed who takes part.
refusal-clash = Something else is planned at that time.
refusal-proposal-outdated = The timetable has changed since this proposal was searched for. Please search again.
refusal-searches-running = Enough searches for this programme are under way. Please wait for one of them, or stop one.
refusal-pinned = This session is pinned, so it stays where it is. Please let it go first.
refusal-no-free-time = Something clashes at every time of that day between 08:00 and 20:00. Please try another day or another site.
refusal-nothing-to-undo = There is nothing left to undo.
refusal-nothing-to-redo = There is nothing left to do again.
refusal-step-overtaken = This step cannot be taken back or done again: the session has been changed or removed since then. The step is forgotten, and the session stays as it is now.
