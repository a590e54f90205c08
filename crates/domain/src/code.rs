//! Short lower-case codes for closed lists, as stored, sent in forms and used in catalogue keys.

/// A closed list whose members have a stable text code.
///
/// ```
/// use domain::{Code, programme::Kind};
/// assert_eq!(Kind::from_code("study-tour"), Some(Kind::StudyTour));
/// assert_eq!(Kind::StudyTour.code(), "study-tour");
/// ```
pub trait Code: Copy + Sized + PartialEq + 'static {
    /// Every member, in the order in which people expect to read them.
    const ALL: &'static [Self];

    fn code(self) -> &'static str;

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|member| member.code() == code)
    }
}
