//! Files in a folder of this machine: the port `Files` filled with `ab/cdef..`, each under the hash of its content.
//!
//! Other stores (object stores) would be other crates that fill the same port; what a file is for is not known here.

mod folder;
mod made;
mod unfinished;

pub use folder::Folder;

#[cfg(test)]
mod tests;
