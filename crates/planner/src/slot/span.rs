/// From `from` on, up to but without `to`, in minutes since the Unix epoch (UTC).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub from: i64,
    pub to: i64,
}

impl Span {
    /// Minutes; nothing if it ends before it begins.
    pub fn length(self) -> i64 {
        self.to.saturating_sub(self.from).max(0)
    }

    /// The minutes of both; may be empty.
    #[must_use]
    pub(super) fn intersect(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), to: self.to.min(other.to) }
    }
}

/// Whether each begins no earlier than the one before ends.
pub(super) fn are_in_order(spans: &[Span]) -> bool {
    spans.windows(2).all(|pair| pair[0].to <= pair[1].from) && spans.iter().all(|span| span.from <= span.to)
}

/// Spans in order, those that touch made one, the empty ones left out.
pub(super) fn joined(spans: &[Span]) -> impl Iterator<Item = Span> + '_ {
    let mut rest = spans.iter().copied().filter(|span| span.from < span.to).peekable();
    std::iter::from_fn(move || {
        let mut span = rest.next()?;
        while let Some(next) = rest.next_if(|next| next.from <= span.to) {
            span.to = span.to.max(next.to);
        }
        Some(span)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn touching_spans_are_one() {
        let spans = [(1, 2), (2, 4), (4, 4), (5, 6)].map(|(from, to)| Span { from, to });
        let joined: Vec<_> = joined(&spans).map(|span| (span.from, span.to)).collect();
        assert_eq!(joined, [(1, 4), (5, 6)]);
        assert!(are_in_order(&spans));
        assert!(!are_in_order(&[spans[1], spans[0]]));
    }
}
