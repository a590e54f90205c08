mod life;
mod people;
mod timetable;
