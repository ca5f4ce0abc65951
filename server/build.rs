//! How the program is linked. Nothing is generated here.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let said = |name: &str| env::var(name).unwrap_or_default();
    // The linker that comes with the compiler there knows it: of functions that are the same one stays. ADR 0047.
    if said("PROFILE") == "release" && said("TARGET") == "x86_64-unknown-linux-gnu" {
        println!("cargo::rustc-link-arg-bins=-Wl,--icf=all");
    }
}
