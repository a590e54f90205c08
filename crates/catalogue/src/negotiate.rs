use std::cmp::Reverse;

/// The languages an `Accept-Language` header asks for (RFC 9110, 12.5.4), most wanted first, as
/// lower-case tags without those of weight 0. What cannot be read is left out.
pub(crate) fn wanted(header: &str) -> Vec<String> {
    let mut tags: Vec<(u16, String)> = header.split(',').filter_map(weighted).collect();
    tags.sort_by_key(|(weight, _)| Reverse(*weight));
    tags.into_iter().map(|(_, tag)| tag).collect()
}

/// A tag with its weight in thousandths.
fn weighted(part: &str) -> Option<(u16, String)> {
    let mut pieces = part.split(';').map(str::trim);
    let tag = pieces.next().filter(|tag| !tag.is_empty())?.to_ascii_lowercase();
    let quality = match pieces.next().and_then(|q| q.strip_prefix("q=")) {
        Some(text) => text.parse::<f32>().ok().filter(|q| (0.0..=1.0).contains(q))?,
        None => 1.0,
    };
    let weight = (quality * 1000.0) as u16;
    (weight > 0).then_some((weight, tag))
}

#[cfg(test)]
mod tests {
    use super::wanted;

    #[test]
    fn orders_by_weight_and_then_by_place() {
        assert_eq!(wanted("fr;q=0.5, AR-EG, en;q=0.8, ar"), ["ar-eg", "ar", "en", "fr"]);
    }

    #[test]
    fn leaves_out_the_refused_and_the_unreadable() {
        assert_eq!(wanted("fr;q=0, en;q=x, ;q=1, ,es;q=7, ar;q=0.1"), ["ar"]);
        assert!(wanted("").is_empty());
    }
}
