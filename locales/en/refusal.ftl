### Why something that was understood is not possible now, and what can be done. The keys follow service::Refusal::key.

refusal-registration-not-yet-open = Registration has not opened yet. The programme’s page says when it does.
refusal-registration-closed = Registration is closed. Please write to the organiser if you still wish to take part.
refusal-full = All seats are taken. Please free a seat or raise the number of seats first.
refusal-step = This step is not possible any more, because the state has changed meanwhile. Please open the page again to see how things stand.
refusal-nothing-to-publish = There is nothing to publish yet. Please add at least one session first.
refusal-in-use = This is still in use elsewhere, so it cannot be removed. Please change what refers to it first.
refusal-last-administrator = This is the last administrator. Please make somebody else administrator first.
refusal-last-organiser = This is the only organiser. Please add another before removing this one.
refusal-already-sent = This mail has been sent already, or is being sent at this moment.
