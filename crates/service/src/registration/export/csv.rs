//! Comma-separated values (RFC 4180).

use super::{Sheet, is_formula_like};
use crate::{Error, Result};

/// Without it, spreadsheets take UTF-8 for something older.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

pub(super) fn write(sheet: &Sheet) -> Result<Vec<u8>> {
    let mut file = ::csv::Writer::from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    for row in std::iter::once(&sheet.heading).chain(&sheet.rows) {
        file.write_record(row.iter().map(|cell| safe(cell))).map_err(|_| Error::Broken)?;
    }
    file.into_inner().map_err(|_| Error::Broken)
}

/// A spreadsheet runs a cell that looks like a formula; an apostrophe makes it text.
fn safe(cell: &str) -> String {
    if is_formula_like(cell) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+49 30", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(safe(cell), format!("'{cell}"));
        }
        for cell in ["", "Sina", "a=b", "श्रेष्ठ", "'=1"] {
            assert_eq!(safe(cell), cell);
        }
    }
}
