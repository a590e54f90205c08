//! Lists that are shown page by page.

/// How many entries a page of a list has.
pub const PAGE: i64 = 50;

/// One page of a longer list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paged<T> {
    pub items: Vec<T>,
    /// How many there are on all pages.
    pub total: i64,
    /// Counted from 1.
    pub page: i64,
}

impl<T> Paged<T> {
    /// How many pages there are; at least one.
    pub fn pages(&self) -> i64 {
        ((self.total + PAGE - 1) / PAGE).max(1)
    }
}

/// The page that was asked for, if there is one of this number, else the nearest; and its offset.
pub(crate) fn place(asked: i64, total: i64) -> (i64, i64) {
    let last = ((total + PAGE - 1) / PAGE).max(1);
    let page = asked.clamp(1, last);
    (page, (page - 1) * PAGE)
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_page_past_the_end_is_the_last() {
        assert_eq!(place(1, 0), (1, 0));
        assert_eq!(place(-7, 120), (1, 0));
        assert_eq!(place(3, 120), (3, 100));
        assert_eq!(place(i64::MAX, 100), (2, 50));
    }
}
