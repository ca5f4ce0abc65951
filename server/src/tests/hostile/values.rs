//! What is sent to every field, by name.

/// Stands in everything that would be obeyed if it were not escaped.
pub(super) const MARK: &str = "hostile()";
/// Would stand in a page as it is only where nothing was escaped.
pub(super) const OBEYED: [&str; 2] = ["<script>hostile()", "<img src=x onerror=hostile()"];
/// What would be obeyed by a browser.
pub(super) const HTML: &str = "\"'><script>hostile()</script><img src=x onerror=hostile()>";

/// How a field is sent.
#[derive(Clone, Copy, Debug)]
pub(super) enum Way {
    /// With these bytes.
    As(&'static [u8]),
    /// With one byte, so often.
    Long(usize),
    /// With the id of something that is somebody else's.
    Theirs,
    /// Not at all.
    Missing,
    /// Twice, with what was there both times.
    Twice,
    /// As it was, and beside it a field that nobody asked for.
    Beside,
}

/// What a text is sent as.
pub(super) const TEXTS: &[(&str, Way)] = &[
    ("html", Way::As(HTML.as_bytes())),
    ("nul", Way::As(b"a\0b")),
    ("lone surrogate", Way::As(b"a\xed\xa0\x80b")),
    ("no UTF-8", Way::As(b"\xff\xfe\xc0\xaf")),
    ("sql", Way::As(b"' OR 1=1; DROP TABLE account_person; --")),
    ("right to left", Way::As("\u{202e}gnp.exe\u{200b}\u{2066}\u{feff}".as_bytes())),
    ("unseen", Way::As("\u{200b}\u{200d}\u{00a0}\u{3000}".as_bytes())),
    ("control", Way::As(b"\x07\x1b[31m\x08")),
    ("header", Way::As(b"a\r\nset-cookie: evil=1\r\n\r\n<p>")),
    ("path", Way::As(b"../../../../etc/passwd")),
    ("other host", Way::As(b"//evil.example/\\@evil.example")),
    ("formula", Way::As(b"=cmd|' /C calc'!A0")),
    ("confusable", Way::As("\u{0430}dm\u{0456}n@p\u{0430}ypal.example".as_bytes())),
    ("template", Way::As(b"{{7*7}}${7*7}{ $shop }%s%n")),
    ("huge number", Way::As(b"99999999999999999999999999999999")),
    ("largest number", Way::As(b"9223372036854775807")),
    ("smallest number", Way::As(b"-9223372036854775808")),
    ("no number", Way::As(b"NaN")),
    ("infinite", Way::As(b"1e999")),
    ("negative", Way::As(b"-1")),
    ("empty", Way::As(b"")),
    ("long", Way::Long(20_000)),
    ("somebody else's", Way::Theirs),
    ("missing", Way::Missing),
    ("twice", Way::Twice),
    ("unknown beside", Way::Beside),
];

/// What is sent where nobody types: choices, ticks, buttons, what only travels with the form.
pub(super) const CHOICES: &[&str] = &[
    "html",
    "nul",
    "no UTF-8",
    "other host",
    "huge number",
    "smallest number",
    "empty",
    "somebody else's",
    "missing",
    "twice",
];

/// The address of a way on that must lead nowhere else.
pub(super) const WAYS_OUT: &[&str] = &[
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https://evil.example/",
    "HTTPS://evil.example/",
    "javascript:hostile()",
    "data:text/html,x",
    "/\t/evil.example",
    "/\n/evil.example",
    "/%09/evil.example",
    "/%2f/evil.example",
    "/%5cevil.example",
    "%2f%2fevil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/en//evil.example",
    "/en/..//evil.example",
    " //evil.example",
    "\u{a0}//evil.example",
    "/\u{2028}/evil.example",
    "@evil.example",
    ".evil.example",
    "//evil.example\r\nset-cookie: evil=1",
];
