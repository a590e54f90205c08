### The board, on which organisers move sessions.

board-title = Board
board-link = Open the board
board-hint = Each row runs by the clock of its own place. Choose a session to move it by buttons or a form.
board-hint-drag = Or drag it; or go to it with the Tab key, move it with the arrow keys, put it down with Enter, and give up with Escape. On a touch screen, rest your finger on it first.
board-show = What the rows are
board-sites = By site
board-experts = By expert
board-zoom = How many days
board-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
board-all-days = All days
board-which-days = Which days
board-earlier = Earlier
board-later = Later
board-empty = Nothing is planned on this day.
board-no-sessions = There is nothing to show yet. Please add a session first.
board-online = Online
board-nobody = Nobody asked yet

## What a block says besides title and time
board-mark-clash = Clash
board-mark-allowed = Clash, allowed
board-mark-pinned = Pinned
board-mark-new = New, not public
board-mark-changed = Changed, not public
board-mark-waiting = { $count ->
    [one] { $count } answer awaited
   *[other] { $count } answers awaited
}
board-mark-declined = Declined
# The same moment where the expert is.
board-own-time = For the expert: { $time }, { $place }
board-marks = What the marks mean
board-marks-clash = Something stands against it; the reasons are listed on top.
board-marks-pinned = It stays where it is until it is let go.
board-marks-changed = The public still sees the last version.
board-marks-waiting = An expert was asked, or is held, and has not answered.

board-clashes = { $count ->
    [one] One thing clashes
   *[other] { $count } things clash
}

## The chosen session
board-chosen = Chosen session
board-close = Close
board-move = Move
board-move-to = Move it to
board-move-anyway = Move it all the same
board-nudge = Move a little
board-nudge-day-earlier = 1 day earlier
board-nudge-hour-earlier = 1 hour earlier
board-nudge-quarter-earlier = 15 min earlier
board-nudge-quarter-later = 15 min later
board-nudge-hour-later = 1 hour later
board-nudge-day-later = 1 day later
board-nudge-next = Next free time that day
board-pin = Pin
board-unpin = Let go
board-pinned-hint = This session is pinned: it stays where it is. Let it go to move it here.
board-edit = Edit everything
board-strip = The same day for everybody
board-difference = Not public yet

## Undo and redo
board-undo = Undo
board-redo = Redo
board-undo-anyway = Undo all the same
board-redo-anyway = Redo all the same
board-done-moved = Moved.
board-done-pinned = Pinned.
board-done-unpinned = Let go.
board-done-undone = Undone.
board-done-redone = Done again.

## While something is dragged
board-landing = { $title }: { $day }, { $time }, { $place }. Let go or press Enter to move it there; Escape gives up.
board-refuses = { $title } is pinned. Let it go first.
board-stopped = { $title } stays where it was.

## Hours
board-hours = Which hours
board-hours-work = Working hours
board-hours-day = Whole day
board-hours-near = Close up
board-open = Open { $hours }
board-closed = Closed all day
board-holiday = Closed: { $name }
board-free = Free { $hours }
board-free-never = Not free on this day
board-free-unsaid = Has not said when free
board-hatched-sites = Hatched: closed
board-hatched-experts = Hatched: not free
board-outlined = Dashed outline: where a session is now

## Timetables that Sojourn proposes
board-search = Proposed timetables
board-how-long = Search for
board-propose = Propose a timetable
board-unplaced = { $count ->
    [one] { $count } session has no time yet
   *[other] { $count } sessions have no time yet
}
board-look = Look at it
board-compare = Compare proposals side by side
board-preview = Proposal { $number }, as it would stand
board-preview-hint = Nothing has changed yet. Nothing can be moved here: take the proposal, all of it, or go back.
board-preview-back = Back to the board as it is
board-proposal-taken = This proposal has been taken.
board-proposed-new = Gets a time
board-proposed-moved = Would move
board-proposed-people = Other expert
board-proposed-from = Now: { $time }
board-proposed-stays = It stays as it is.
board-marks-proposed = The proposal that you are looking at changes it.
board-step-taken = { $count ->
    [one] proposal, { $count } session
   *[other] proposal, { $count } sessions
}
board-done-taken = The proposal is in the working copy now. It can be undone.
board-done-taken-undone = The proposal is undone. What had no time before is again without one; experts’ time is let go.
board-done-taken-redone = The proposal is in the working copy again, and experts’ time is held.
