### The board, on which organisers move sessions.

board-title = Board
board-link = Open the board
board-hint = Each row runs by the clock of its own place. Choose a session to move it by buttons or a form.
board-hint-drag = Or drag it; or go to it with the Tab key, move it with the arrow keys, put it down with Enter, and give up with Escape.
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
