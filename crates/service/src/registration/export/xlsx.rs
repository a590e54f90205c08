//! A workbook of one sheet (Office Open XML, ECMA-376): every cell is a text.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::{Sheet, is_formula_like};
use crate::{Error, Result};

/// More characters than this are not shown at once; longer texts are there all the same.
const WIDEST: usize = 48;
/// What a cell can hold (ECMA-376, part 1, 18.3.1.96; Excel counts characters of UTF-16).
const LONGEST: usize = 32_767;
/// Excel's bound for a sheet's name, and what must not be in it.
const NAME_LENGTH: usize = 31;
const NOT_IN_NAMES: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

pub(super) fn write(sheet: &Sheet) -> Result<Vec<u8>> {
    workbook(sheet).map_err(|error| {
        tracing::error!(%error, "a list could not be written as a workbook");
        Error::Broken
    })
}

fn workbook(sheet: &Sheet) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made_at = ExcelDateTime::from_timestamp(sheet.made_at.timestamp())?;
    workbook.set_properties(&DocProperties::new().set_title(&sheet.title).set_creation_datetime(&made_at));
    // `@` keeps a cell a text when it is edited; the quote prefix does so for what looks like a formula.
    let text = Format::new().set_num_format("@");
    let guarded = text.clone().set_quote_prefix();
    let bold = text.clone().set_bold();

    let page = workbook.add_worksheet();
    page.set_name(name(&sheet.title))?;
    page.set_right_to_left(sheet.rtl);
    page.set_freeze_panes(1, 0)?;
    page.set_landscape();
    page.set_repeat_rows(0, 0)?;
    for (column, cell) in (0_u16..).zip(&sheet.heading) {
        page.write_string_with_format(0, column, cell, &bold)?;
        page.set_column_width(column, width(sheet, usize::from(column)))?;
    }
    for (row, cells) in (1_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            if cell.is_empty() {
                continue;
            }
            let format = if is_formula_like(cell) { &guarded } else { &text };
            page.write_string_with_format(row, column, cut(cell), format)?;
        }
    }
    let last_row = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(sheet.heading.len().saturating_sub(1)).unwrap_or(u16::MAX);
    page.autofilter(0, 0, last_row, last_column)?;
    workbook.save_to_buffer()
}

/// So wide, in characters, that most of the column's texts fit, their heading with its filter button too.
fn width(sheet: &Sheet, column: usize) -> f64 {
    let cells = sheet.rows.iter().filter_map(|row| row.get(column));
    let longest = cells.map(|cell| cell.chars().count()).max().unwrap_or(0);
    let heading = sheet.heading.get(column).map_or(0, |cell| cell.chars().count() + 3);
    let characters = longest.max(heading).clamp(8, WIDEST);
    u32::try_from(characters).map_or(8.0, f64::from) + 1.0
}

fn cut(cell: &str) -> &str {
    let mut units = 0;
    let fits = cell.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > LONGEST
    });
    fits.map_or(cell, |(end, _)| &cell[..end])
}

fn name(title: &str) -> String {
    let name: String = title.chars().filter(|c| !NOT_IN_NAMES.contains(c)).take(NAME_LENGTH).collect();
    let name = name.trim_matches(['\'', ' ']);
    if name.is_empty() { "1".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_texts_fit_into_a_workbook() {
        assert_eq!(name("'Registrations: 2027/28'"), "Registrations 202728");
        assert_eq!(name("[]"), "1");
        assert_eq!(name(&"ب".repeat(40)), "ب".repeat(31));
        assert_eq!(cut("Sina"), "Sina");
        assert_eq!(cut(&"𐍈".repeat(20_000)).chars().count(), LONGEST / 2);
    }
}
