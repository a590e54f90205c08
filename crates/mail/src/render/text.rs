//! The body as plain text.

use super::block::Block;

pub(super) fn write(blocks: &[Block]) -> String {
    let mut out = String::new();
    let mut before = None;
    for block in blocks {
        let kind = std::mem::discriminant(block);
        // Facts and notes stand line by line; everything else is set apart.
        let close = matches!(block, Block::Fact { .. } | Block::Note(_)) && before == Some(kind);
        if before.is_some() && !close {
            out.push('\n');
        }
        before = Some(kind);
        match block {
            Block::Paragraph(text) | Block::Heading(text) | Block::Note(text) => out.extend([text, "\n"]),
            Block::Action { label, href } => out.extend([label, ":\n", href, "\n"]),
            Block::Fact { label, value } => out.extend([label, " ", value, "\n"]),
            Block::Day { title, items } => {
                out.extend([title, "\n"]);
                for item in items {
                    out.extend(["  ", &item.when, "  ", &item.title, "\n"]);
                    for line in item.lines() {
                        out.extend(["    ", line, "\n"]);
                    }
                }
            }
        }
    }
    out
}
