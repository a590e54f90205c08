/// One piece of a mail's body, before it becomes text and HTML.
#[derive(Debug)]
pub(super) enum Block {
    Paragraph(String),
    /// The one button, with its link in clear.
    Action {
        label: String,
        href: String,
    },
    Fact {
        label: String,
        value: String,
    },
    Heading(String),
    /// One day of the timetable, at the sites.
    Day {
        title: String,
        items: Vec<Item>,
    },
    /// Less important, in smaller type.
    Note(String),
}

impl Item {
    /// What stands under its time and title.
    pub(super) fn lines(&self) -> impl Iterator<Item = &String> {
        [Some(&self.place), self.own.as_ref()].into_iter().flatten().chain(&self.before)
    }
}

/// One session.
#[derive(Debug)]
pub(super) struct Item {
    /// At the site.
    pub when: String,
    /// In the recipient's zone, where its clock shows another time.
    pub own: Option<String>,
    pub title: String,
    pub place: String,
    /// How it was before, where that is to be told.
    pub before: Vec<String>,
}
