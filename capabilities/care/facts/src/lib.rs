//! What happens in customer care, for everybody who listens: ids, codes, instants, numbers. What people wrote is not here.

use catalog_facts::ProductId;
use kernel::{PersonId, Subject, Timestamp};

kernel::tags! {
    /// What a customer and the shop speak of.
    Case = "case", CaseId;
    /// That somebody found help before they wrote.
    Solved = "case_solved", SolvedId;
}

kernel::codes! {
    /// How far a case has come.
    CaseState {
        /// Nobody of the shop has looked at it.
        New = "new",
        /// Somebody of the shop has it.
        Open = "open",
        /// The shop has asked or answered, and waits.
        WaitingCustomer = "waiting_customer",
        /// A seller must say something first.
        WaitingSeller = "waiting_seller",
        /// A carrier must.
        WaitingCarrier = "waiting_carrier",
        /// Somebody with more to say must decide.
        Escalated = "escalated",
        /// The shop believes that it is solved.
        Resolved = "resolved",
        /// Over.
        Closed = "closed",
    }
}

kernel::codes! {
    /// What a case is about.
    Matter {
        /// Something that is sold here.
        Product = "product",
        /// An order.
        Order = "order",
        /// A delivery.
        Delivery = "delivery",
        /// Sending back, or something that is broken.
        Return = "return",
        /// Money that should not have been taken.
        Charge = "charge",
        /// Data about a person.
        Privacy = "privacy",
        /// Something that keeps somebody from using the shop.
        Barrier = "barrier",
        /// Something else.
        Other = "other",
    }
}

kernel::codes! {
    /// How a case came in.
    Channel {
        /// By the form.
        Web = "web",
        /// By mail.
        Mail = "mail",
    }
}

events::facts! {
    /// Everything that care says.
    pub enum CaseFact {
        /// Somebody has written about something new.
        CaseOpened { case: CaseId, matter: Matter, channel: Channel, due_at: Timestamp } = "care.case_opened" v 1 about case,
        /// Somebody of the shop has answered; `is_first` when nobody had before, `waited_s` after the case was opened.
        CaseAnswered { case: CaseId, agent: PersonId, is_first: bool, waited_s: i64, minutes: u32 } = "care.case_answered" v 1 about case,
        /// It is somewhere else on its way.
        CaseStateChanged { case: CaseId, from: CaseState, to: CaseState } = "care.case_state_changed" v 1 about case,
        /// It is about something else than was thought, and so it must be solved by another day.
        CaseMatterChanged { case: CaseId, from: Matter, to: Matter, due_at: Timestamp } = "care.case_matter_changed" v 1 about case,
        /// It was solved, so long after it was opened.
        CaseResolved { case: CaseId, after_s: i64 } = "care.case_resolved" v 1 about case,
        /// Somebody of the shop looks after it, or nobody does any more.
        CaseAssigned { case: CaseId, agent: Option<PersonId> } = "care.case_assigned" v 1 about case,
        /// It should have been solved by now.
        CaseOverdue { case: CaseId, due_at: Timestamp } = "care.case_overdue" v 1 about case,
        /// Whoever had written says how it was, from 1 to 5.
        CaseRated { case: CaseId, rating: u32 } = "care.case_rated" v 1 about case,
        /// Somebody had a problem with what they bought and found the answer among what others wrote; no case was opened.
        /// `what` is the text that helped.
        ProblemSolved { solved: SolvedId, product: ProductId, what: Subject } = "care.problem_solved" v 1 about solved,
    }
}
