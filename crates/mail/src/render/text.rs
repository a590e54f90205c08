//! The body as plain text.

use super::block::Block;

pub(super) fn write(blocks: &[Block]) -> String {
    let mut out = String::new();
    let mut facts = false;
    for block in blocks {
        let fact = matches!(block, Block::Fact { .. });
        if facts && !fact {
            out.push('\n');
        }
        facts = fact;
        match block {
            Block::Paragraph(text) => out.extend([text, "\n\n"]),
            Block::Action { label, href } => out.extend([label, ":\n", href, "\n\n"]),
            Block::Fact { label, value } => out.extend([label, " ", value, "\n"]),
            Block::Heading(text) => out.extend([text, "\n\n"]),
            Block::Day { title, items } => {
                out.extend([title, "\n"]);
                for item in items {
                    out.extend(["  ", &item.when, "  ", &item.title, "\n"]);
                    for line in [Some(&item.place), item.own.as_ref()].into_iter().flatten() {
                        out.extend(["    ", line, "\n"]);
                    }
                }
                out.push('\n');
            }
            Block::Note(text) => out.extend([text, "\n"]),
        }
    }
    out
}
