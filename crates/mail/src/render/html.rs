//! The body as HTML that old mail programs show too: no tables, no pictures, few inline styles.
//!
//! Only the button has colours, so that the reader's dark mode needs no help.

use catalogue::Texts;

use super::block::{Block, Item};

const BODY: &str = "margin:0 auto;max-width:38em;padding:1.5em;font-family:system-ui,'Segoe UI',Roboto,Arial,sans-serif;\
    font-size:16px;line-height:1.5";
const BUTTON: &str = "display:inline-block;padding:12px 20px;border-radius:6px;background-color:#14508c;color:#ffffff;\
    font-weight:600;text-decoration:none";
const SMALL: &str = "font-size:14px;opacity:.8";

pub(super) fn write(blocks: &[Block], subject: &str, texts: &Texts) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"supported-color-schemes\" content=\"light dark\">\n<title>{}</title>\n</head>\n<body style=\"{BODY}\">\n",
        texts.lang(),
        texts.dir(),
        escape(subject),
    );
    for block in blocks {
        out.push_str(&piece(block));
        out.push('\n');
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn piece(block: &Block) -> String {
    match block {
        Block::Paragraph(text) => format!("<p>{}</p>", escape(text)),
        Block::Action { label, href } => {
            let (label, href) = (escape(label), escape(href));
            format!(
                "<p><a href=\"{href}\" style=\"{BUTTON}\">{label}</a></p>\n\
                 <p dir=\"ltr\" style=\"{SMALL};word-break:break-all\"><a href=\"{href}\">{href}</a></p>"
            )
        }
        Block::Fact { label, value } => {
            format!(
                "<p style=\"margin:.25em 0\"><strong>{}</strong> <bdi>{}</bdi></p>",
                escape(label),
                escape(value)
            )
        }
        Block::Heading(text) => {
            format!("<h2 style=\"font-size:18px;margin:1.5em 0 .5em\">{}</h2>", escape(text))
        }
        Block::Day { title, items } => {
            let items: Vec<String> = items.iter().map(session).collect();
            format!(
                "<h3 style=\"font-size:16px;margin:1em 0 .25em\">{}</h3>\n{}",
                escape(title),
                items.join("\n")
            )
        }
        Block::Note(text) => format!("<p style=\"{SMALL}\">{}</p>", escape(text)),
    }
}

fn session(item: &Item) -> String {
    let mut out = format!(
        "<p style=\"margin:.5em 0\"><bdi>{}</bdi> <strong><bdi>{}</bdi></strong>",
        escape(&item.when),
        escape(&item.title)
    );
    for line in item.lines() {
        out.push_str(&format!("<br><span style=\"{SMALL}\"><bdi>{}</bdi></span>", escape(line)));
    }
    out.push_str("</p>");
    out
}

/// For text and for quoted attributes alike.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}
