//! When and where: outlines of sessions that need their time, slots for one of them, and timetables for all.

mod outline;
