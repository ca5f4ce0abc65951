//! Takes the faces of drawn pictures out of the package that has them: it has three times as many letters as are ever drawn,
//! and all of them would travel with the program.

use std::{env, fmt::Write, fs, io, path::PathBuf};

/// What weights and slopes are drawn, by the names that the files themselves have.
const FACES: [&str; 4] = [
    "LibertinusSerif-Regular",
    "LibertinusSerif-Italic",
    "LibertinusSerif-Semibold",
    "LibertinusSerif-SemiboldItalic",
];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let folder = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    let mut list = String::from("const FACES: &[&[u8]] = &[\n");
    for name in FACES {
        let data = typst_assets::fonts().find(|data| has_name(data, name)).ok_or(io::ErrorKind::NotFound)?;
        let file = format!("{name}.otf");
        fs::write(folder.join(&file), data)?;
        // Said from where the list itself is: a folder of builds may be carried elsewhere.
        let _ = writeln!(list, "    include_bytes!({file:?}),");
    }
    list.push_str("];\n");
    fs::write(folder.join("faces.rs"), list)
}

/// Whether a file says this name of itself, and no longer one.
fn has_name(data: &[u8], name: &str) -> bool {
    let name = name.as_bytes();
    let goes_on = |at: usize| data.get(at + name.len()).is_some_and(u8::is_ascii_alphanumeric);
    data.windows(name.len()).enumerate().any(|(at, said)| said == name && !goes_on(at))
}
