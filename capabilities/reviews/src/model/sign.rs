//! What speaks against a review being true, in words that are kept.

kernel::codes! {
    /// A sign.
    Sign {
        /// Its author gave the thing back.
        GivenBack = "given_back",
        /// The account is younger than a day.
        Young = "young",
        /// Its author wrote many on one day,
        Many = "many",
        /// and all of them praise, or all of them damn.
        OneNote = "one_note",
    }
}
