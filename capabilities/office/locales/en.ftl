office-today = Today
office-features = What is open
office-searches = Searches
office-jobs = Automatic tasks

office-ago-now = just now
office-ago-minutes = { $count ->
    [one] a minute ago
   *[other] { $count } minutes ago
  }
office-ago-hours = { $count ->
    [one] an hour ago
   *[other] { $count } hours ago
  }
office-ago-days = { $count ->
    [one] a day ago
   *[other] { $count } days ago
  }

office-next = What to do now
office-next-none = All is well: nothing is waiting for you.
office-task-aside = { $count ->
    [one] There is one thing that the shop could not do by itself.
   *[other] There are { $count } things that the shop could not do by itself.
  }
office-task-aside-many = There are more than { $count } things that the shop could not do by itself.
office-task-aside-go = See why
office-task-letters = This week there were emails that could not be delivered.
office-task-letters-go = See which
office-task-identity = The shop lacks legal details: name, tax number, address or email. They come with “plaza import jsonl”.
office-task-unsafe = The shop is served without encryption: whoever signs in is not protected. Put it behind https.
office-task-unsafe-go = See which cookies it uses
office-task-products = There is nothing to buy yet. Import your catalogue with “plaza import”.
office-task-missed = { $count ->
    [one] This week somebody looked for something and found nothing: “{ $words }”.
   *[other] This week { $count } searches found nothing; most of all “{ $words }”.
  }
office-task-missed-go = See the searches
office-task-staged = “{ $title }” has been for the team only for more than two weeks. Open it or close it?
office-task-staged-go = Decide
office-task-hours = { $count ->
    [one] What you have open asks for one hour of work a week.
   *[other] What you have open asks for about { $count } hours of work a week.
  }
office-task-hours-go = See who answers

office-figure-missed = Searches without result
office-figure-week = in 7 days
office-figure-before = { $count ->
    [one] one in the 7 before
   *[other] { $count } in the 7 before
  }
office-figure-weeks = { $count ->
    [one] one in 28 days
   *[other] { $count } in 28 days
  }
office-figure-chart = { $count ->
    [one] Searches without result by day: one in the last 28 days
   *[other] Searches without result by day: { $count } in the last 28 days
  }
office-figure-table = See day by day
office-figure-day = Day
office-figure-count = Searches

office-features-lead = Which parts of the shop are to be seen, by whom, and what they ask of you.
office-features-done = “{ $title }”: { $state }. The shop already shows it so.
office-features-grid = What it is good for, and when
office-features-dimension = What it is good for
office-features-hours = { $count ->
    [0] What is open asks for no fixed hours.
    [one] What is open asks for one hour a week.
   *[other] What is open asks for { $count } hours a week.
  }
office-features-hours-each = { $count ->
    [0] Nothing fixed
    [one] One hour a week
   *[other] { $count } hours a week
  }
office-features-implies = What it implies
office-features-who = Who answers
office-features-time = How much work
office-features-duties = What you must do
office-features-name = Internal name
office-decided-never = It comes like this.
office-decided-staff = Somebody of the team decided so on { $day }.
office-decided-operator = Decided from the terminal on { $day }.
office-decided-house = The program decided so on { $day }.
office-state-closed = Closed
office-state-staff = Team only
office-state-everyone = Open
office-moment-before = Before buying
office-moment-during = While buying
office-moment-after = After buying
office-dimension-together = Buying together
office-dimension-reviews = Reviews and ratings
office-dimension-recommendations = Recommending
office-dimension-communities = Community
office-dimension-presence = Social networks
office-dimension-apps = Apps and ads
office-close-ask = Close “{ $title }”?
office-close-effect = Visitors will no longer see it at once, and nothing will stand at its addresses. What was kept is not deleted.
office-close-go = Close
office-stage-ask = Keep “{ $title }” for the team only?
office-stage-effect = Those who work here will see it, to try it out. For everybody else it will at once be as if it did not exist.
office-stage-go = Team only
office-open-ask = Open “{ $title }”?
office-open-effect = At once anybody who visits the shop will see it.
office-open-go = Open
office-leave = Leave it as it is

office-jobs-lead = What the shop does without being asked: fetching pictures, sending emails, keeping deadlines.
office-jobs-again = { $count ->
    [0] There was nothing left to repeat: somebody was quicker.
    [one] It will be tried again. Look in a moment whether it has left the list.
   *[other] { $count } things will be tried again. Look in a moment whether they have left the list.
  }
office-jobs-aside = What could not be done
office-jobs-none = Nothing set aside: everything that was due has been done.
office-jobs-all = Try everything again
office-jobs-one = Try again
office-jobs-asked = Asked for; it will be tried in a moment.
office-jobs-job = Job
office-jobs-facts = { $count ->
    [one] One change not dealt with
   *[other] { $count } changes not dealt with, one after the other
  }
office-jobs-deadline = Deadline
office-jobs-tries = { $count ->
    [one] one try
   *[other] { $count } tries
  }
office-jobs-waiting = In the queue
office-jobs-waiting-count = { $count ->
    [0] Nothing is waiting.
    [one] One job waiting or running.
   *[other] { $count } jobs waiting or running.
  }
office-jobs-waiting-many = More than { $count } jobs waiting or running.
office-jobs-which = See which
office-jobs-since = Since
office-jobs-state = How it goes
office-jobs-running = running
office-jobs-new = waiting
office-jobs-more = Only the first are shown here.

office-searches-lead = What people look for and do not find tells you what they miss, or what else they call it.
office-searches-missed = Without result
office-searches-span = Since when
office-searches-days = { $count ->
    [one] one day
   *[other] { $count } days
  }
office-searches-none = Nobody has searched in vain these days.
office-searches-words = They looked for
office-searches-lang = Language
office-searches-times = Times
office-searches-find = Also find
office-searches-add = Add
office-synonyms = Words that mean the same
office-synonyms-count = { $count ->
    [0] Your list is empty. The program already knows the common ones.
    [one] One group on your list, besides those the program already knows.
   *[other] { $count } groups on your list, besides those the program already knows.
  }
office-synonyms-edit = Edit the list
office-synonyms-list = One group in each line
office-synonyms-hint = Begin with the language and separate with commas: “en, mug, cup”. With “>” behind the first, only that one leads to the others: “en, tableware >, plates, glasses”.
office-synonyms-save = Keep the list
office-synonyms-long = The list is too long to be edited here. Change it with “plaza synonyms FILE”.
office-synonyms-kept = { $count ->
    [0] Kept. Your list is empty.
    [one] Kept. Your list has one group, and searches already know it.
   *[other] Kept. Your list has { $count } groups, and searches already know them.
  }
office-synonyms-add-unfit = Write a word or a few, of sixty letters at most.
office-synonyms-changed = Somebody has changed the list while you were editing it. Copy what you wrote, reload the page and make your change again.
