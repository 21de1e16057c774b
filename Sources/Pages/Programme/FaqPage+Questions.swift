import Programme

extension FaqPage {
    static let beforeJoining = [
        QuestionShown(
            "official", "Is Greenlane an official system?",
            [
                Statement(
                    "No. It is open software, not a system of CBP. Applying to the real programme happens in the CTPAT Portal. "
                        + "Where Greenlane and an official booklet or letter differ, the official text is right.")
            ]),
        QuestionShown(
            "cost", "What does joining cost?",
            [
                Statement("CBP charges nothing to apply or to stay.", Citation("CBP portal notice 2020")),
                Statement(
                    "The measures do cost. In 2021 about half of the members asked said that the benefits outweigh it, and half "
                        + "did not.", .unconfirmed("reports on a survey of 2021")),
            ]),
        QuestionShown(
            "must-we", "Do we have to join?",
            [
                Statement("No, membership is voluntary.", Citation("6 U.S.C. 961")),
                Statement(
                    "Large shippers often ask it of their carriers, and an executive order of June 2026 is to make it a condition "
                        + "for importers of record abroad.", .unconfirmed("trade press and law firms, 2026")),
            ]),
        QuestionShown(
            "how-long", "How long does it take?",
            [
                Statement(
                    "Preparing takes consultants’ clients three to six months.", .unconfirmed("consultants")),
                Statement(
                    "Once the application is in, the law asks for a decision within 90 days, as far as practicable.",
                    Citation("6 U.S.C. 964(c)")),
            ], link: Link(.howItWorks, "See the whole path")),
        QuestionShown(
            "several", "We import and we truck. Which kind are we?",
            [
                Statement(
                    "Both. A company holds one membership for each thing it does, each with its own identifiers, profile, tier "
                        + "and dates.", Citation("CBP portal manuals 2014 to 2023"))
            ], link: Link(.whoMayJoin, "Who may join")),
        QuestionShown(
            "abroad", "Our company is not in the United States. May we join?",
            [
                Statement(
                    "Some may: Canadian importers, carriers and manufacturers of Mexico and Canada, among others. Manufacturers "
                        + "of other countries and foreign terminals come in by invitation only.",
                    Citation("CBP eligibility pages 2018 and 2024"))
            ], link: Link(.eligibility, "Check your case")),
        QuestionShown(
            "consultant", "Can our consultant do it all for us?",
            [
                Statement(
                    "A consultant can prepare. The primary contact has to be a company officer, and only an officer accepts the "
                        + "agreement and submits, at joining and each year.",
                    Citation("CBP form 1651-0077, 2016; CBP questions and answers 2015"))
            ]),
        QuestionShown(
            "incident", "We once had a seizure. Is that the end of it?",
            [
                Statement(
                    "Not by itself. Significant security events are judged case by case. Be ready to show what happened and what "
                        + "was changed since.", Citation("CBP eligibility pages 2018 to 2024"))
            ]),
    ]

    static let asAMember = [
        QuestionShown(
            "shoulds", "How many “shoulds” are enough?",
            [
                Statement(
                    "No number has been published. A must has to be met; a should is to be done where it fits the company’s "
                        + "risk. Greenlane shows how many you meet and invents no pass mark.")
            ], link: Link(.criteria, "Read the criteria")),
        QuestionShown(
            "complete", "Are the criteria shown here complete?",
            [
                Statement(
                    "Not for everybody. They are well supported for foreign manufacturers and for much of what importers need; "
                        + "for other kinds of company many entries are inferred and special ones are missing. Work from your own "
                        + "booklet, which is in the CTPAT Portal.")
            ], link: Link(.criteriaCoverage, "See the coverage")),
        QuestionShown(
            "fewer-exams", "Will we really see fewer examinations?",
            [
                Statement(
                    "CBP has published figures that say so. The Government Accountability Office found in 2017 that the data behind "
                        + "such claims were not accurate and did not consistently show it. Watch your own entries.",
                    Citation("GAO-17-84, 2017"))
            ], link: Link(.benefits, "See the benefits and their figures")),
        QuestionShown(
            "partners", "Do certified partners have to answer our questionnaire?",
            [
                Statement(
                    "No: if they are certified and validated and you have verified it, no further proof is needed. Keep watching "
                        + "their status.", Citation("CBP FAQ, December 2007"))
            ]),
        QuestionShown(
            "suspended", "What if we are suspended?",
            [
                Statement("Benefits stop and there is time to correct. The letter says what is asked."),
                Statement(
                    "A denial of benefits can be appealed within 90 days; a sanction for false information within 30.",
                    Citation("6 U.S.C. 967(c)")),
            ], link: Link(.rulebook, "See the clocks")),
        QuestionShown(
            "vetting", "Do we see what the vetting found?",
            [
                Statement(
                    "No. Results of vetting are the office’s alone and never reach the applicant.",
                    Citation("DHS/CBP/PIA-013, 2013"))
            ]),
    ]
}
