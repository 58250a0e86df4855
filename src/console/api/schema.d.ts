// Made by `npm run console:types` from the OpenAPI document; a test fails when it differs.
export interface paths {
    "/console/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in to the console here, and how one signs in */
        get: operations["ConsoleSessions.read"];
        put?: never;
        /** Sign in to the console as one of the people of a development service */
        post: operations["ConsoleSessions.signIn"];
        /** Sign out of the console */
        delete: operations["ConsoleSessions.signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/session/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with the session: a new access token for the same person */
        post: operations["ConsoleSessions.renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Go to the issuer’s page to sign in to the console */
        get: operations["ConsoleSignIn.begin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/signed-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Come back from the issuer’s page */
        get: operations["ConsoleSignIn.finish"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process runs */
        get: operations["Health.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this replica can decide commands, and why not */
        get: operations["Health.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics of this replica for Prometheus */
        get: operations["Metrics.metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/anchor-slots/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Anchor slots that do not hold what they should, oldest first
         * @description As the store was found by the comparison after a corrective action, or by one that was asked for.
         */
        get: operations["Drift.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/anchor-slots/drift-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare the anchor-slot store with what decisions go by, for some devices
         * @description Both network operator slots of each device. What differs is then listed; nothing is changed.
         */
        post: operations["Drift.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, oldest or newest first
         * @description Refusals, sign-ins, feed uploads and exports included. A page looks at 200,000 numbers at most, so it may hold few or none and still have a `next`: a short page is not the end, `next` being null is. Oldest first, send `next` as `after`; when it is null, ask again later `after` the last sequence number or `next` that was given, whichever is higher: no entry is ever skipped. With `order=newest` send `next` as `before`. Each entry holds the hash of the one before.
         */
        get: operations["AuditTrail.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-trail/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit trail, all of it or what passes a filter, streamed
         * @description The whole of it, oldest first, ends with the entry that notes this export. NDJSON is exact: every hash can be computed again from it, and of a whole export also that nothing is missing. In CSV (RFC 4180, all cells in quotes) a cell that begins with `=`, `+`, `-`, `@`, a tab, a carriage return, a line feed or an apostrophe has an apostrophe in front, so that no spreadsheet takes it for a formula; without it the text is that of the entry. A connection that breaks means that the export is not whole. Two exports run at once on a replica; another is answered 429 with `Retry-After`.
         */
        get: operations["AuditTrail.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/censuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Censuses, oldest first; rehearsals of corrective actions included */
        get: operations["Censuses.page"];
        put?: never;
        /**
         * Ask which devices two versions decide differently
         * @description Every cached device is sent a command by each of the senders, as they would send it today, and both versions decide it. Nothing is sent to a device and nothing is recorded as a decision. Assumed of each command: signatures verified, command variant 1, a counter just above the execution counter known of the sender, and of a 6.15.1 well-formed certificates that name the registered party. A flip is another verdict or response code. It is counted in the background: ask `GET /v1/censuses/{id}` how far it is.
         */
        post: operations["Censuses.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/censuses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a census is, and what came of it */
        get: operations["Censuses.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/censuses/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a census that waits or is being counted
         * @description It stops within a second.
         */
        post: operations["Censuses.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/censuses/{id}/flips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every flip of a census that is done, streamed
         * @description A line for each device and sender whose verdict or response code changes, always in the same order: whoever was cut off asks again with `after`, the number of lines that he has. The SHA-256 of the whole list is `flips.listDigest` of the result.
         */
        get: operations["Censuses.flips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/context/anchor-slot-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that a permitted 6.15.1 was carried out
         * @description A permit says that a command may go; it changes nothing here. Once the device has the new certificates and your own store of anchor slots names them, send this: the request ID of the command, when the certificates were replaced, and what is in each slot that was filled. Only then do the next decisions see the new holder of the slots. When the answer is 200, decisions of this replica see it; others follow within a second.
         *
         *     Each certificate is sent as base64 DER, or named by entity ID, serial number and issuer; its entity must be one of the replacement certificates of the command. Whether the slots of the network operator or of the supplier were filled follows from `remotePartyRole` of the command.
         *
         *     Sending the same confirmation again does no harm: it answers `unchanged`. When you got no answer, send it again.
         */
        post: operations["AnchorSlotChanges.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/context/certificates/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What certificates say, and what is wrong with them
         * @description Nothing is stored. What is no certificate is answered with the problem `NOT_DER`.
         */
        post: operations["Certificates.reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/context/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find devices by ID or meter point
         * @description By the beginning of an ID, or by a whole MPAN or MPRN; all of them without `search`. As they are known now, by ID. Follow `next`.
         */
        get: operations["Search.devices"];
        put?: never;
        /**
         * Send devices: status, meter point, counters, anchor slots
         * @description One object a line, inserted or updated. A bad line is refused and listed; the others are kept. An older observation never overwrites a newer one. One that arrives late is kept as history, and shows in reads with `validAt`.
         */
        post: operations["Feeds.devices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/context/devices/{deviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of a device, now or at another time
         * @description Two instants may be given. `validAt` asks how things were at an instant. `knownAt` asks what this service had been told by an instant: late and corrected data that arrived after it do not show. Together: what did we know then about that time. What is being recorded while you ask counts as told when its recording began: an answer about the last seconds may still gain it.
         */
        get: operations["Knowledge.device"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/context/devices/{deviceId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that was ever told of a device, oldest first
         * @description Every state with the instant it was seen, the instant we were told and the source, also states that arrived after later ones, and every time a state was seen again. Nothing is ever removed from it. Follow `next`.
         */
        get: operations["Knowledge.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/context/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, oldest first, or the newest first */
        get: operations["Imports.page"];
        put?: never;
        /**
         * Send a delimited file of registrations
         * @description A mapping says which column is which fact. Nothing of the file is applied before all of it was read and judged; then all of it at once. A file that is not in order waits for a person. Follow it at `GET /v1/context/imports/{id}`.
         */
        post: operations["Imports.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/context/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One import: how far it is, what it changes, why it is held
         * @description Once it says `applied`, decisions of this replica count with it.
         */
        get: operations["Imports.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/context/imports/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a held import
         * @description By another than who sent it. Nothing of it is applied.
         */
        post: operations["Imports.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/context/imports/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a held import
         * @description By another than who sent it. It is then applied.
         */
        post: operations["Imports.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/context/imports/{id}/response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The response file: one summary, then each rejected line
         * @description NDJSON, or delimited where the mapping says so.
         */
        get: operations["Imports.response"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/context/imports/mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names of the mappings that a file can be sent with */
        get: operations["Imports.mappingNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/context/meter-points/{mpxn}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is registered for a meter point, now or at another time
         * @description Two instants may be given. `validAt` asks how things were at an instant. `knownAt` asks what this service had been told by an instant: late and corrected data that arrived after it do not show. Together: what did we know then about that time. What is being recorded while you ask counts as told when its recording began: an answer about the last seconds may still gain it. Without `validAt`, registrations of every period are listed.
         */
        get: operations["Knowledge.meterPoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/context/meter-points/{mpxn}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that was ever told of the registrations of a meter point, oldest first
         * @description Every registration with its period, the instant it was seen, the instant we were told and the source, also those that were corrected or withdrawn, and every time one was seen again or confirmed. Follow `next`.
         */
        get: operations["Knowledge.meterPointHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/context/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find parties by name, market participant ID or entity ID
         * @description All of them without `search`. As they are known now, by name. Follow `next`.
         */
        get: operations["Search.parties"];
        put?: never;
        /**
         * Send parties: entity IDs, roles, market participant IDs
         * @description One object a line, inserted or updated. A bad line is refused and listed; the others are kept. An older observation never overwrites a newer one.
         */
        post: operations["Feeds.parties"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/context/parties/{entityId}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Certificates of an entity that this service was shown, the last first
         * @description By the feed of parties, and in the latest decided 6.15.1 commands: of the last 200,000 decisions the latest 100 that it sent itself and the latest 200 of anybody. What was seen need not be good: see `chain` and `problems`.
         */
        get: operations["CertificatesSeen.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/context/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send registrations: who is registered for a meter point, and when
         * @description One object a line, inserted or updated. A bad line is refused and listed; the others are kept. An older observation never overwrites a newer one. One with other content that was seen earlier is refused. A registration that never should have been is taken back by the same line with `withdrawn: true`: it counts no more, and stays in history.
         */
        post: operations["Feeds.registrations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrective-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Corrective actions in the order in which they were asked for, or the newest first */
        get: operations["CorrectiveActions.page"];
        put?: never;
        /**
         * Plan a corrective action
         * @description The misplaced slots that are selected become a frozen list under a digest: device, slot, from which certificate to which. Which of them are eligible says the rule set `corrective-action`. Planning goes on after the answer; a plan that is not finished when the service ends is withdrawn.
         */
        post: operations["CorrectiveActions.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrective-actions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One corrective action: state, people, progress, consents, digests */
        get: operations["CorrectiveActions.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrective-actions/{id}/abort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End it before the next batch
         * @description What was applied stays until it is rolled back.
         */
        post: operations["CorrectionRuns.abort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrective-actions/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve the plan
         * @description By an approver who neither planned it nor recorded a consent. It names the digests of plan and rehearsal that were read, and counts for nothing else.
         */
        post: operations["CorrectionSteps.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrective-actions/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what an impacted party says of the plan
         * @description Every party whose certificates leave or are placed has to answer before the approval; the last answer of each counts. Slots of a party that declines are left alone. After the approval a party can only take its consent back.
         */
        post: operations["CorrectionSteps.consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrective-actions/{id}/exclusions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Slots that were selected and are not in the plan, each with its reason */
        get: operations["CorrectiveActions.exclusions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrective-actions/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The slots of a plan, and what became of each
         * @description With `Accept: application/x-ndjson` all of them, one a line. The plan digest is SHA-256 over `planned` of each line as canonical JSON (RFC 8785) with a line feed after each, in this order.
         */
        get: operations["CorrectiveActions.items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrective-actions/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause before the next batch */
        post: operations["CorrectionRuns.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrective-actions/{id}/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read every slot of the plan back and compare
         * @description Happens by itself when the plan is applied. What differs is listed and alarmed.
         */
        post: operations["CorrectionRuns.reconcile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrective-actions/{id}/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rehearse the plan
         * @description Decides what the next commands to each device would be told before and after the correction, and changes nothing. Summary and digest appear in the corrective action when it is done.
         */
        post: operations["CorrectionSteps.rehearse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrective-actions/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject the plan */
        post: operations["CorrectionSteps.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrective-actions/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The report of a corrective action, for one party or for all
         * @description What was planned, who consented and approved, what became of each slot, totals that add up, and the digests. A page to be read and printed; with `Accept: text/csv` RFC 4180, in which a cell that a spreadsheet could take for a formula has an apostrophe in front.
         */
        get: operations["Reports.report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrective-actions/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on after a pause */
        post: operations["CorrectionRuns.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrective-actions/{id}/roll-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put back what the slots held before, of all devices or of some
         * @description A slot that changed since it was corrected is left alone and listed.
         */
        post: operations["CorrectionRuns.rollBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrective-actions/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start to apply an approved plan
         * @description By another than its approver.
         */
        post: operations["CorrectionRuns.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrective-actions/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw it before it starts, also while it is being planned */
        post: operations["CorrectionSteps.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recorded decisions, oldest or newest first
         * @description A page looks at 200,000 numbers at most, so it may hold few or none and still have a `next`: a short page is not the end, `next` being null is. Oldest first, send `next` as `after`; when it is null, ask again later `after` the last sequence number or `next` that was given, whichever is higher: no decision is ever skipped. With `order=newest` send `next` as `before`. `from` and `until` find decisions that were recorded within an hour of `decidedAt`, which is the time of the replica.
         */
        get: operations["Decisions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/{decisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The record of one decision, byte for byte as stored
         * @description Canonical JSON (RFC 8785). `Record-Digest` is the SHA-256 it was stored with, over exactly these bytes.
         */
        get: operations["Decisions.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All decisions that pass a filter, streamed
         * @description Those that are recorded when it begins. NDJSON holds a decision a line, as the list gives it. In CSV (RFC 4180, all cells in quotes) a cell that begins with `=`, `+`, `-`, `@`, a tab, a carriage return, a line feed or an apostrophe has an apostrophe in front, so that no spreadsheet takes it for a formula; without it the text is that of the entry. The export is noted in the audit trail. A connection that breaks means that the export is not whole. Two exports run at once on a replica; another is answered 429 with `Retry-After`.
         */
        get: operations["Decisions.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A document by its digest, byte for byte as stored
         * @description Canonical JSON (RFC 8785) whose SHA-256 is the digest. A record of a decision names its fact catalogue and its guard rails so: with them, the record and its version, whoever doubts a decision can decide it again.
         */
        get: operations["Documents.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The fact catalogue and the guard rails of now
         * @description A draft that is submitted now is judged with these, and runs with them once it is in force.
         */
        get: operations["Documents.current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide one command
         * @description The decision is in the record before the answer. Send the same request again to get the same answer.
         */
        post: operations["Evaluations.evaluate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide many commands
         * @description A request a line in, an answer a line out, in order, streamed. A line that cannot be decided gets `{"line": n, "problem": {…}}`, and the others go on. Each line is recorded before it is answered.
         */
        post: operations["Evaluations.batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/misplacements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Slots that hold another network operator than the registered one
         * @description A page; with `Accept: application/x-ndjson` all of them, one a line, streamed. A connection that breaks means that the stream is not whole.
         */
        get: operations["Misplacements.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/misplacements/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who sits in whose anchor slots
         * @description Every network operator slot of every SMETS1 device against the registered network operator. Slots of devices with no or conflicting registration, without a meter point or without a known holder are counted apart.
         */
        get: operations["Misplacements.matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/misplacements/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the counts changed as registrations and corrections arrived
         * @description A point when the counts have changed, at most one an hour, and one after each import of a file.
         */
        get: operations["Misplacements.points"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is going on: context sources, replicas, alarms, and what waits for whom
         * @description As far as this replica knows: context sources are counted in its memory now and then, and replicas say every five seconds how they are.
         */
        get: operations["Overview.now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/overview/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decisions a minute, with refusals by response code
         * @description By the minute of the decision. Counted beside the decisions, a second or two later; `countedThrough` and `lagSeconds` say how far.
         */
        get: operations["Tallies.byMinute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who holds which role by a role change
         * @description Roles that only the issuer names are not listed: the service learns of them when a token is shown.
         */
        get: operations["RoleChanges.people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/role-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Role changes, oldest or newest first
         * @description Follow `next`: send it as `after`, or with `order=newest` as `before`.
         */
        get: operations["RoleChanges.page"];
        put?: never;
        /**
         * Ask for a role to be granted or revoked
         * @description Never one’s own. It counts when an approver has approved it.
         */
        post: operations["RoleChanges.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/role-changes/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a role change
         * @description By another than who asked for it or whose role it is. Every replica knows within a second.
         */
        post: operations["RoleChanges.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/role-changes/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject a role change */
        post: operations["RoleChanges.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every rule set, with what is in force and what is coming */
        get: operations["RuleSets.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One rule set: active version, epoch, coming activations */
        get: operations["RuleSets.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/activations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was in force when: past epochs of a rule set, newest first
         * @description Follow `next`. Those to come are in `GET /v1/rule-sets/{name}`.
         */
        get: operations["RuleSets.activations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/break-glass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every break-glass of a rule set, with its review */
        get: operations["BreakGlass.list"];
        put?: never;
        /**
         * Refuse a class of commands at once, for four hours at most
         * @description By one person. In force when answered, on every replica; ends by itself; asks for a review.
         */
        post: operations["BreakGlass.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/break-glass/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm that a break-glass ends early; the second person ends it */
        post: operations["BreakGlass.lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/break-glass/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the review of a break-glass that is over; not by who started it */
        post: operations["BreakGlass.review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a draft of the next version, from the one in force or another */
        post: operations["Drafts.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of a rule set, with its state and the people who had a part in it */
        get: operations["RuleSets.listVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/versions/{before}/diff/{after}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two versions, in words; as Markdown for a change board */
        get: operations["RuleSets.diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version: content, cases, digest, state, people */
        get: operations["RuleSets.oneVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/versions/{version}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a version in force now; of a superseded version: go back to it
         * @description Answers when it decides, after about a second, in which every replica loads and tests it.
         */
        post: operations["LifeCycle.activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/versions/{version}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve exactly this content with exactly this evidence
         * @description By somebody who had no part in writing it. Counts for 14 days; approving again renews it.
         */
        post: operations["LifeCycle.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/versions/{version}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The case files of a version, whatever its state */
        get: operations["RuleSets.cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/versions/{version}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comments on a version and on its rules, oldest first */
        get: operations["Comments.list"];
        put?: never;
        /**
         * Comment on a version or on one of its rules
         * @description In any state of the version. What was written is never changed or removed.
         */
        post: operations["Comments.write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/versions/{version}/comments/{comment}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a comment is settled
         * @description For good; who says it first is kept. To go on, write a comment that answers it.
         */
        post: operations["Comments.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/versions/{version}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A draft as typed, with its diagnostics */
        get: operations["Drafts.read"];
        /**
         * Save a draft
         * @description Nothing has to hold yet; the answer lists what does not. Made for saving as one types.
         */
        put: operations["Drafts.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/versions/{version}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The evidence that approvals of a version are given on
         * @description Canonical JSON as stored; its SHA-256 is the evidence digest, which is also the `ETag`.
         */
        get: operations["RuleSets.evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/versions/{version}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of each rule of a version in the last hours
         * @description From whole ten minutes of the clock on: a little more than what was asked for.
         */
        get: operations["Tallies.outcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/versions/{version}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject a version; its author makes a new draft from it */
        post: operations["LifeCycle.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/versions/{version}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan from when a version decides, for all cohorts or some
         * @description By somebody who neither wrote nor approved it. Planning again for the same cohorts replaces the plan.
         */
        post: operations["LifeCycle.schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/versions/{version}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a draft: freeze it, and gather the evidence that approvers read
         * @description The gates: no diagnostics; every case passes; each requirement has a case that holds and one that breaks; both evaluators agree. 422 lists every failure.
         */
        post: operations["LifeCycle.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/versions/{version}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a version, oldest first
         * @description Every step, refusal and comment, and each epoch in which it decides, as the audit trail has them, without addresses and request IDs. Follow `next`.
         */
        get: operations["Timeline.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{name}/versions/{version}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a version back, or the plans of one that is or was in force
         * @description An author before it is scheduled, an activator from then on.
         */
        post: operations["LifeCycle.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a rule set as written; answers with every diagnostic and stores nothing */
        post: operations["RuleSets.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide as if: any version or draft, at any instant, with facts replaced
         * @description Never recorded and never counted as a decision. The answer explains every rule. `validAt` decides about another time; `knownAt` decides by what was known at an earlier time; both together answer what would have been decided then.
         */
        post: operations["Simulations.simulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ActionDecisionDto: {
            comment: string;
            /** Format: date-time */
            decidedAt: string;
            decidedBy: string;
            /** @enum {string} */
            decision: "approved" | "rejected";
            planDigest: string;
            rehearsalDigest: string | null;
        };
        ActionDto: {
            batchSize: number;
            /** @description everything up to here was in memory when it was planned */
            contextSequence: number;
            /** @description items by state: pending, sent, applied, already, conflict, skipped, failed, undoing, undone, undo-refused; together they are `items` */
            counts: {
                [key: string]: number;
            };
            decision: components["schemas"]["ActionDecisionDto"] | null;
            /** @description those of them that are left alone; `exclusions` says why */
            excluded: number;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description decimal string */
            id: string;
            items: number;
            /** @description whose certificates leave or are placed, and what each said */
            parties: components["schemas"]["PartyAnswerDto"][];
            /** @description MPIDs of the parties that have not answered */
            partiesMissing: string[];
            /** @description slots that may be changed a second */
            perSecond: number;
            /** @description null while it is being planned */
            planDigest: string | null;
            /** Format: date-time */
            plannedAt: string;
            plannedBy: string;
            /** @description of what goes on now: planning, applying or rolling back */
            progress: components["schemas"]["ProgressDto"];
            reason: string;
            /** @description items by what was read back: right, drifted, missing; `notYet` was not read back */
            reconciled: {
                [key: string]: number;
            };
            /** @description the job, its state, and the summary once it is done */
            rehearsal: components["schemas"]["RehearsalDto"] | null;
            rehearsalDigest: string | null;
            /** @description rule set that said which of them are eligible */
            ruleSet: components["schemas"]["EligibilityRulesDto"];
            /** @description which misplaced slots were selected */
            selection: components["schemas"]["SelectionDto"];
            /** @description misplaced slots that were selected */
            slotsSelected: number;
            startedBy: string | null;
            /** @enum {string} */
            state: "planning" | "planned" | "approved" | "rejected" | "applying" | "paused" | "applied" | "aborted" | "rolling-back" | "rolled-back" | "withdrawn";
            title: string;
            /** @description what no source that we could read confirms */
            unverified: string[];
            /** @description why nothing goes on just now */
            waitingBecause: string | null;
            withdrawnReason: string | null;
        };
        ActionPageDto: {
            correctiveActions: components["schemas"]["ActionSummaryDto"][];
            /** @description `after` of the next page; null: there is no more now */
            next: string | null;
        };
        ActionSummaryDto: {
            /** Format: date-time */
            finishedAt: string | null;
            /** @description decimal string */
            id: string;
            items: number;
            /** Format: date-time */
            plannedAt: string;
            plannedBy: string;
            /** @enum {string} */
            state: "planning" | "planned" | "approved" | "rejected" | "applying" | "paused" | "applied" | "aborted" | "rolling-back" | "rolled-back" | "withdrawn";
            title: string;
        };
        ActivatedDto: {
            /** Format: date-time */
            activatedAt: string;
            /** @description null: every cohort */
            cohorts: string[] | null;
            /** @description from this epoch on the version decides */
            epoch: number;
            version: number;
        };
        ActivationBody: {
            /** @description for these only; by default for every cohort */
            cohorts?: string[] | null;
            comment?: string;
            /** @description the epoch that the activator saw in force; refused when it is another */
            expectedEpoch?: number;
        };
        AlarmDto: {
            /** @enum {string} */
            code: "GUARD_RAILS_FIRED" | "SECOND_OPINION_DISAGREES" | "ANCHOR_SLOT_DRIFT" | "REPLICA_NOT_READY" | "REPLICA_VANISHED" | "REPLICA_EPOCH_BEHIND" | "REPLICA_NEEDS_ATTENTION" | "PLAN_NOT_LOADABLE" | "BREAK_GLASS_IN_FORCE" | "CONTEXT_SOURCE_STALE" | "CORRECTIVE_ACTION_WAITING" | "IMPORT_HELD" | "IMPORT_FAILED" | "DECISIONS_NOT_COUNTED";
            /** @description what is wrong and what to do, in a sentence or two */
            message: string;
            /**
             * @description `alarm`: somebody has to act now; `warning`: soon
             * @enum {string}
             */
            severity: "alarm" | "warning";
            /** Format: date-time */
            since: string | null;
            /**
             * @description what it is about
             * @example inventory
             */
            subject: string;
        };
        AnchorSlotChangeDto: {
            /**
             * Format: instant
             * @description when the certificates were replaced; not before the decision, not in the future
             */
            appliedAt: string;
            /** @description of at least one slot */
            certificates: components["schemas"]["ConfirmedCertificatesDto"];
            /**
             * Format: request-id
             * @description of the 6.15.1, as it was sent to `POST /v1/evaluations` by the same caller
             * @example 90-B3-D5-1F-30-02-00-00:00-DB-12-34-56-78-90-A0:1201
             */
            requestId: string;
        };
        AnchorSlotChangeReceiptDto: {
            /**
             * Format: uuid
             * @description the permit that was carried out
             */
            decisionId: string;
            deviceId: string;
            /**
             * @description `unchanged`: the same confirmation was recorded before, and nothing was done
             * @enum {string}
             */
            outcome: "recorded" | "unchanged";
            /**
             * Format: date-time
             * @description when the confirmation was recorded
             */
            recordedAt: string;
            requestId: string;
            /**
             * @description whose slots were filled
             * @enum {string}
             */
            side: "networkOperator" | "supplier";
        };
        AnchorSlotLine: {
            certificateId?: components["schemas"]["CertificateIdLine"];
            /** @description EUI-64 of the entity whose certificate is in the slot */
            entityId: string;
        };
        AnchorSlotPairLine: {
            critical?: components["schemas"]["AnchorSlotLine"] | null;
            nonCritical?: components["schemas"]["AnchorSlotLine"] | null;
        };
        AnchorSlotsLine: {
            networkOperator?: components["schemas"]["AnchorSlotPairLine"];
            supplier?: components["schemas"]["AnchorSlotPairLine"];
        };
        ApprovalBody: {
            /** @description why; for the people concerned and the audit trail */
            comment: string;
            /**
             * @description of the content that the approver read
             * @example sha256:…
             */
            digest: string;
            /**
             * @description of the evidence that the approver read
             * @example sha256:…
             */
            evidenceDigest: string;
        };
        ApprovalDto: {
            /** Format: date-time */
            approvedAt: string;
            approver: string;
            comment: string;
            /** @description of the content that was approved */
            digest: string;
            /** @description of the evidence it was approved on */
            evidenceDigest: string;
            /** @description whether it is for this content and this evidence, and younger than 14 days */
            valid: boolean;
        };
        AssignmentDto: {
            /** @description of the fact catalogue it runs with */
            catalogueDigest: string;
            /** @description null: every cohort without an assignment of its own */
            cohort: string | null;
            /**
             * @description SHA-256 of the canonical JSON (RFC 8785) of the version
             * @example sha256:…
             */
            digest: string;
            /** @description of the guard rails it runs with; narrowed while a break-glass is in force */
            guardRailsDigest: string;
            /** @example 2 */
            version: number;
        };
        AuditEntryDto: {
            /** @example version-approved */
            action: string;
            /** @description `sub` of the token; `anchorgate` and `import` are the service itself */
            actor: string;
            /** @description address that the request came from; empty for the service itself */
            address: string;
            /** @description of what it was done to, after */
            afterDigest: string | null;
            /** @description of what it was done to, before */
            beforeDigest: string | null;
            /** @description of the problem, when it was refused or failed */
            code: string | null;
            /**
             * @description canonical JSON **as text**, exactly as it was hashed
             * @example {"epoch":7}
             */
            details: string;
            /** @description SHA-256 in hex of `previousHash`, `sequence`, `recordedAt`, `actor`, `roles`, `address`, `httpRequestId`, `action`, `subject`, `outcome`, `code`, `reason`, `beforeDigest`, `afterDigest` and `details`, in UTF-8, joined by U+001F, null being empty */
            hash: string;
            /** @description `requestId` of the HTTP request; empty for the service itself */
            httpRequestId: string;
            /** @enum {string} */
            outcome: "done" | "refused" | "failed";
            /** @description `hash` of the entry before; 64 zeros for the first */
            previousHash: string;
            /** @description in the words of the actor; of a refusal, its detail */
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** @description the roles that the actor held, separated by spaces */
            roles: string;
            /** @description decimal string; without gaps, in the order in which entries were committed */
            sequence: string;
            /**
             * @description what it was done to
             * @example smets1-critical-commands/3
             */
            subject: string;
        };
        AuditPageDto: {
            entries: components["schemas"]["AuditEntryDto"][];
            /** @description `after` of the next page, newest first its `before`; null when there is no more now, and only then: a page with few or no entries may still have it */
            next: string | null;
        };
        BreakGlassBody: {
            /** @description only for devices of these cohorts, and those whose cohort is not known; by default for all */
            cohorts?: string[] | null;
            /** @description it ends by itself after so many minutes */
            minutes: number;
            /** @description why; for the people concerned, the audit trail and the review */
            reason: string;
            /**
             * @description commands that are refused, by service reference variant; by default all
             * @example [
             *       "6.15.1"
             *     ]
             */
            serviceReferenceVariants?: string[] | null;
        };
        BreakGlassDto: {
            /** @description null: all */
            cohorts: string[] | null;
            /** Format: date-time */
            expiresAt: string;
            /** @example 3 */
            id: number;
            /** Format: date-time */
            liftedAt: string | null;
            /** @description who confirmed that it ends early; the second one lifts it */
            liftedBy: string[];
            reason: string;
            /** @description null: still to be made */
            review: components["schemas"]["BreakGlassReviewDto"] | null;
            /** @description null: all */
            serviceReferenceVariants: string[] | null;
            /** Format: date-time */
            startedAt: string;
            startedBy: string;
            /** @enum {string} */
            state: "in-force" | "expired" | "lifted";
        };
        BreakGlassLiftDto: {
            /** @description null: all */
            cohorts: string[] | null;
            /** @description 1 after the first of two people, 0 when it is lifted */
            confirmationsMissing: number;
            epoch: number;
            /** Format: date-time */
            expiresAt: string;
            /** @example 3 */
            id: number;
            /** Format: date-time */
            liftedAt: string | null;
            /** @description who confirmed that it ends early; the second one lifts it */
            liftedBy: string[];
            reason: string;
            /** @description null: still to be made */
            review: components["schemas"]["BreakGlassReviewDto"] | null;
            /** @description null: all */
            serviceReferenceVariants: string[] | null;
            /** Format: date-time */
            startedAt: string;
            startedBy: string;
            /** @enum {string} */
            state: "in-force" | "expired" | "lifted";
        };
        BreakGlassListDto: {
            /** @description newest first */
            breakGlass: components["schemas"]["BreakGlassDto"][];
        };
        BreakGlassReviewDto: {
            /** Format: date-time */
            closedAt: string;
            closedBy: string;
            finding: string;
        };
        BreakGlassStartedDto: {
            /** @description null: all */
            cohorts: string[] | null;
            /** @description refused from this epoch on; 0 when no version was ever in force */
            epoch: number;
            /** Format: date-time */
            expiresAt: string;
            /** @example 3 */
            id: number;
            /** Format: date-time */
            liftedAt: string | null;
            /** @description who confirmed that it ends early; the second one lifts it */
            liftedBy: string[];
            reason: string;
            /** @description null: still to be made */
            review: components["schemas"]["BreakGlassReviewDto"] | null;
            /** @description null: all */
            serviceReferenceVariants: string[] | null;
            /** Format: date-time */
            startedAt: string;
            startedBy: string;
            /** @enum {string} */
            state: "in-force" | "expired" | "lifted";
        };
        CensusDto: {
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            /** @description sequence numbers of the context when counting began and ended; where they differ, devices or registrations changed meanwhile and some were counted as they were before, some as they were after */
            context?: {
                from: number;
                to: number | null;
            } | null;
            /**
             * Format: date-time
             * @description the instant of every decision
             */
            decidedAt: string | null;
            /** @description SHA-256 of the canonical JSON of `result` */
            digest: string | null;
            /** @description who cancelled it, or `anchorgate` */
            endedBy: string | null;
            /** @description why it failed */
            failure: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description decimal string */
            id: string;
            /** @enum {string} */
            kind: "versions" | "rehearsal";
            /** @description parts of the census that were counted and kept, of all */
            progress?: {
                done: number;
                of: number;
            };
            /** @description what was asked, with digests of the versions */
            question: {
                [key: string]: unknown;
            };
            /** @description when done: `devices`, `pairs` (commands decided by both), `before` and `after` (counts by verdict and response code), `unnamed` (senders that could not be named, by reason) and `flips` by change, sender, cohort, distributor and response code, with the SHA-256 of their list. Equal knowledge gives equal bytes. */
            result: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
        };
        CensusPageDto: {
            censuses: components["schemas"]["CensusDto"][];
            /** @description `after` of the next page; null when there is no more now */
            next: string | null;
        };
        CensusRequestDto: {
            /** @description the version that is being judged; a draft too */
            after: components["schemas"]["CensusVersionDto"];
            /** @description the version to compare with, usually the one in force */
            before: components["schemas"]["CensusVersionDto"];
            /** @description who sends the command to each device: who holds its critical anchor slot, who is registered for its meter point, an active party that is neither */
            senders: ("slot-holder" | "registered-party" | "unrelated-party")[];
            /** @example 6.15.1 */
            serviceReferenceVariant: string;
            /**
             * @description only senders in this role, and only to devices of its fuel. Without it: network operators for 6.15.1 and suppliers for any other command, ED and IS for electricity, GT and GS for gas (`GSME`, `GPF`)
             * @enum {string}
             */
            userRole?: "ED" | "GT" | "IS" | "GS";
        };
        CensusVersionDto: {
            /** @example smets1-critical-commands */
            name: string;
            /** @example 2 */
            version: number;
        };
        CertificateDto: {
            /**
             * @description whether signatures lead from it to a trust anchor
             * @enum {string|null}
             */
            chain: "verified" | "broken" | null;
            /** @example 90-B3-D5-1F-30-02-00-00 */
            entityId: string | null;
            /** @description common name of the issuer */
            issuer: string | null;
            /**
             * @description the one use of its key; null: another, several, or not critical
             * @enum {string|null}
             */
            keyUsage: "digitalSignature" | "keyAgreement" | null;
            /**
             * Format: date-time
             * @description the last second in which it is valid
             */
            notAfter: string | null;
            /** Format: date-time */
            notBefore: string | null;
            /** @description what is wrong with it now, as an organisation certificate unless it is an authority’s */
            problems: ("NOT_DER" | "ALGORITHM_NOT_ECDSA_SHA256" | "KEY_NOT_P256" | "ROLE_MALFORMED" | "ENTITY_ID_MALFORMED" | "KEY_USAGE_MALFORMED" | "PATH_MALFORMED" | "CHAIN_BROKEN" | "ANCHOR_UNKNOWN" | "EXPIRED" | "NOT_YET_VALID")[];
            /**
             * @description by its organisational unit
             * @example NetworkOperator
             */
            remotePartyRole: string | null;
            /** @description hex, upper case */
            serialNumber: string | null;
            /** @description names of the subject, in one line */
            subject: string | null;
            /** @enum {string|null} */
            usage: "digitalSigning" | "keyAgreement" | "certificateSigning" | null;
        };
        CertificateIdLine: {
            /** @description common name of the issuer */
            issuer: string;
            serialNumber: string;
        };
        CertificatesBody: {
            /** @description base64 DER; those of an issuing authority among them lead the others to a trust anchor */
            certificates: string[];
        };
        CertificatesDto: {
            /** @description in the order in which they were sent */
            certificates: components["schemas"]["CertificateDto"][];
        };
        CertificateSeenDto: {
            /** @description base64 DER of those that were sent with it, to a trust anchor */
            certificationPath: string[];
            /**
             * @description whether signatures lead from it to a trust anchor
             * @enum {string|null}
             */
            chain: "verified" | "broken" | null;
            /** @description base64 DER */
            der: string;
            /** @example 90-B3-D5-1F-30-02-00-00 */
            entityId: string | null;
            /**
             * @description the feed of parties, or a 6.15.1 that was decided, be it permitted or refused
             * @enum {string}
             */
            from: "party-feed" | "decision";
            /** @description common name of the issuer */
            issuer: string | null;
            /**
             * @description the one use of its key; null: another, several, or not critical
             * @enum {string|null}
             */
            keyUsage: "digitalSignature" | "keyAgreement" | null;
            /**
             * Format: date-time
             * @description the last second in which it is valid
             */
            notAfter: string | null;
            /** Format: date-time */
            notBefore: string | null;
            /** @description what is wrong with it now, as an organisation certificate unless it is an authority’s */
            problems: ("NOT_DER" | "ALGORITHM_NOT_ECDSA_SHA256" | "KEY_NOT_P256" | "ROLE_MALFORMED" | "ENTITY_ID_MALFORMED" | "KEY_USAGE_MALFORMED" | "PATH_MALFORMED" | "CHAIN_BROKEN" | "ANCHOR_UNKNOWN" | "EXPIRED" | "NOT_YET_VALID")[];
            /** @example NetworkOperator */
            role: string | null;
            /**
             * Format: date-time
             * @description when it was seen last: stated by the feed, or in a command
             */
            seenAt: string;
            /** @description hex, upper case */
            serialNumber: string | null;
            /** @description names of the subject, in one line */
            subject: string | null;
            /** @enum {string|null} */
            usage: "digitalSigning" | "keyAgreement" | "certificateSigning" | null;
        };
        CertificatesSeenDto: {
            /** @description the one seen last first; at most 50 */
            certificates: components["schemas"]["CertificateSeenDto"][];
        };
        ChangeSampleDto: {
            /** @enum {string} */
            change: "added" | "changed" | "removed" | "vanished";
            knownMpid: string | null;
            /** @description null: the file has it no more */
            line: number | null;
            mpid: string;
            mpxn: string;
        };
        CheckedDto: {
            /** @description all of them, sorted; empty when the rule set holds */
            diagnostics: components["schemas"]["DiagnosticDto"][];
            /** @description the digest it would be submitted with; null when it does not hold */
            digest: string | null;
            /** @description whether the rule set holds */
            ok: boolean;
        };
        ComingActivationDto: {
            /** @description null: every cohort */
            cohorts: string[] | null;
            /** Format: date-time */
            effectiveFrom: string;
            /**
             * @description number of the plan
             * @example 12
             */
            plan: number;
            /** @example activator */
            plannedBy: string;
            /** @example 3 */
            version: number;
        };
        CommentBody: {
            /** @description why; for the people concerned and the audit trail */
            comment: string;
        };
        CommentDto: {
            /** @description number of the comment that it answers */
            answers: string | null;
            author: string;
            /**
             * @description its number; decimal string
             * @example 12
             */
            comment: string;
            /** Format: date-time */
            resolvedAt: string | null;
            /** @description who said that it is settled; null: nobody yet */
            resolvedBy: string | null;
            /** @description the rule it is about; null: the whole version */
            rule: string | null;
            text: string;
            /** Format: date-time */
            writtenAt: string;
        };
        CommentsDto: {
            /** @description oldest first */
            comments: components["schemas"]["CommentDto"][];
        };
        ConfirmedCertificatesDto: {
            /** @description what is in the slot for critical commands now; left out: it was not touched */
            critical?: string | components["schemas"]["NamedCertificateDto"];
            /** @description what is in the slot for other commands now; left out: it was not touched */
            nonCritical?: string | components["schemas"]["NamedCertificateDto"];
        };
        ConsentDto: {
            /** @enum {string} */
            answer: "consented" | "declined";
            /**
             * @description MPID of the party that answers
             * @example EELC
             */
            mpid: string;
            /** @description digest of the plan that the party saw */
            planDigest: string;
            /** @description where the signed answer is kept */
            reference: string;
            /** @description who signed for the party */
            signedBy: string;
            /** @description in which role he did */
            signedRole: string;
        };
        ConsolePersonDto: {
            /** @description one sentence of what this role does */
            does: string;
            person: string;
            role: string;
        };
        ConsoleSessionDto: {
            /** @description the same in words, of a token that is not accepted */
            detail: string | null;
            /**
             * Format: date-time
             * @description when the access token expires
             */
            expiresAt: string | null;
            /** @description who is signed in: `sub` of the token */
            person: string | null;
            /**
             * @description why nobody is signed in
             * @enum {string|null}
             */
            reason: "none" | "expired" | "refused" | null;
            /** @description whether `POST /console/session/renewal` has something to go on with */
            renewable: boolean;
            /** @description the roles that he holds here */
            roles: string[] | null;
            /** @description whether the session cookie of this request counts */
            signedIn: boolean;
            signIn: components["schemas"]["ConsoleSignInDto"];
        };
        ConsoleSignedOutDto: {
            /** @description where the session at the issuer ends, when it has such a page */
            endSessionUrl: string | null;
            /** @enum {boolean} */
            signedOut: true;
        };
        ConsoleSignInAskedDto: {
            /** @description one of the people of a development service */
            person: string;
        };
        ConsoleSignInDto: {
            /** @description what is missing where signing in is not configured */
            detail: string | null;
            /** @description where to go to sign in with the issuer; takes `?to=` */
            href: string | null;
            /** @enum {string} */
            kind: "development" | "issuer" | "not-configured";
            /** @description of a development service */
            people: components["schemas"]["ConsolePersonDto"][] | null;
        };
        ContextSourceDto: {
            ageSeconds: number | null;
            /** @description whether it saw something within the maximum age */
            fresh: boolean;
            /** @enum {string} */
            kind: "device" | "networkOperatorRegistration" | "supplierRegistration" | "party";
            /** @description the strictest of the fact catalogue in force for this kind; null: none */
            maximumAgeSeconds: number | null;
            /**
             * Format: date-time
             * @description when it last saw anything
             */
            observedAt: string | null;
            /** @description what is known from it now */
            records: number;
            /**
             * @description as the source calls itself
             * @example inventory
             */
            source: string;
            /** @description of these, older than the maximum age: the facts in them are unknown */
            staleRecords: number;
        };
        ContextSpanDto: {
            /** @description everything up to here was in memory when the count began */
            from: number;
            /** @description and up to here when it ended; the same number: nothing changed meanwhile */
            to: number;
        };
        CorrectiveActionApprovalDto: {
            comment: string;
            /** @description digest of the plan that was read */
            planDigest: string;
            /** @description digest of the rehearsal that was read */
            rehearsalDigest: string;
        };
        CurrentDocumentDto: {
            /** @description the document as JSON */
            content: {
                [key: string]: unknown;
            };
            /**
             * @description of the canonical JSON (RFC 8785) of the content
             * @example sha256:…
             */
            digest: string;
        };
        CurrentDocumentsDto: {
            factCatalogue: components["schemas"]["CurrentDocumentDto"];
            guardRails: components["schemas"]["CurrentDocumentDto"];
        };
        DecidingVersionDto: {
            /** @example 7 */
            epoch: number;
            /** @example smets1-critical-commands */
            name: string;
            /** @example 2 */
            version: number;
        };
        DecisionBucketDto: {
            /**
             * Format: date-time
             * @description when the bucket begins
             */
            at: string;
            /** @description of the refusals, by code */
            byResponseCode: components["schemas"]["ResponseCodeCountDto"][];
            permit: number;
            refuse: number;
        };
        DecisionCountsDto: {
            /** @description oldest first; minutes without a decision are left out */
            buckets: components["schemas"]["DecisionBucketDto"][];
            /** @example 60 */
            bucketSeconds: number;
            /**
             * @description every decision up to this sequence number is counted
             * @example 1200
             */
            countedThrough: string;
            /** Format: date-time */
            from: string;
            /** @description how long the oldest decision that is not counted yet has waited; 0 when all are */
            lagSeconds: number;
            /**
             * @description sequence number of the newest decision
             * @example 1200
             */
            lastSequence: string;
            /**
             * Format: date-time
             * @description exclusive: the end of the minute that runs
             */
            until: string;
        };
        DecisionPageDto: {
            decisions: components["schemas"]["DecisionSummaryDto"][];
            /** @description `after` of the next page, newest first its `before`; null when there is no more now, and only then: a page with few or no decisions may still have it */
            next: string | null;
        };
        DecisionSummaryDto: {
            /** @description who asked: `sub` of the token */
            caller: string;
            /** Format: date-time */
            decidedAt: string;
            /** Format: uuid */
            decisionId: string;
            deviceId: string;
            originatorId: string;
            /**
             * @description of the UTF-8 bytes of the record
             * @example sha256:…
             */
            recordDigest: string;
            /** Format: date-time */
            recordedAt: string;
            requestId: string;
            responseCode: string | null;
            ruleSet: components["schemas"]["DecidingVersionDto"];
            /** @description decimal string; grows in the order in which decisions became visible */
            sequence: string;
            /** @example 6.15.1 */
            serviceReferenceVariant: string;
            /** @enum {string} */
            verdict: "permit" | "refuse";
        };
        DeviceHistory: {
            deviceId: string;
            entries: components["schemas"]["HistoryEntry"][];
            /** @description `after` of the next page; null when there is no more */
            next: string | null;
        };
        DeviceKnowledge: {
            /** @description null: the slot is empty; left out: not known */
            anchorSlots?: components["schemas"]["AnchorSlotsLine"];
            attributes: {
                [key: string]: unknown;
            };
            cohort?: string | null;
            deviceId: string;
            deviceType: string;
            /** @description decimal text by entity ID */
            executionCounters?: {
                [key: string]: string;
            };
            mpxn?: string | null;
            /**
             * Format: date-time
             * @description when the source saw it, by the last observation that counts: up to `validAt` for a device, and known by `knownAt`
             */
            observedAt: string;
            /**
             * Format: date-time
             * @description when we first knew this content
             */
            recordedAt: string;
            smetsVersion: string;
            /** @description the feed that saw it then */
            source: string;
            status: string;
            /**
             * Format: date-time
             * @description when we knew better; the same as `recordedAt` when it arrived after a later observation
             */
            supersededAt: string | null;
        };
        DeviceLine: {
            anchorSlots?: components["schemas"]["AnchorSlotsLine"];
            /** @description facts `device.attributes.*`; JSON scalars or lists of them */
            attributes?: Record<string, never>;
            /** @example IOC */
            cohort?: string | null;
            /**
             * @description EUI-64
             * @example 00-DB-12-34-56-78-90-A0
             */
            deviceId: string;
            /** @enum {string} */
            deviceType: "ESME" | "GSME" | "GPF" | "CHF" | "HCALCS" | "PPMID" | "IHD" | "CAD";
            /**
             * @description by entity ID
             * @example {
             *       "90-B3-D5-1F-30-02-00-00": "1200"
             *     }
             */
            executionCounters?: Record<string, never>;
            /** @example 1012345678903 */
            mpxn?: string | null;
            /**
             * Format: date-time
             * @description when the inventory saw it
             */
            observedAt: string;
            /** @enum {string} */
            smetsVersion: "SMETS1" | "SMETS2";
            /** @enum {string} */
            status: "Pending" | "Whitelisted" | "InstalledNotCommissioned" | "Commissioned" | "Decommissioned" | "Withdrawn" | "Suspended" | "Recovery" | "Recovered";
        };
        DeviceState: {
            /** @description null: the slot is empty; left out: not known */
            anchorSlots?: components["schemas"]["AnchorSlotsLine"];
            attributes: {
                [key: string]: unknown;
            };
            cohort?: string | null;
            deviceId: string;
            deviceType: string;
            /** @description decimal text by entity ID */
            executionCounters?: {
                [key: string]: string;
            };
            mpxn?: string | null;
            smetsVersion: string;
            status: string;
        };
        DiagnosticDto: {
            /** @example RULE_FACT_UNKNOWN */
            code: string;
            expected: string;
            found: string;
            hint?: string;
            /** @description one line: found, expected, what to do */
            message: string;
            /** @example /rules/3/conditions/all/0/fact */
            pointer: string;
        };
        DiffDto: {
            /** @example 2 */
            after: number;
            /** @example 1 */
            before: number;
            /** @description each with `kind`, `subject`, `name`, old and new, pointers, and `sentence`, which says it in words */
            deltas: Record<string, never>[];
            name: string;
        };
        DraftDto: {
            author: string;
            cases: {
                [key: string]: unknown;
            };
            contributors: string[];
            /** @description of the rule set, then of its cases; empty when all holds */
            diagnostics: components["schemas"]["DiagnosticDto"][];
            /** @description it would be submitted with; null while it is no JSON */
            digest: string | null;
            name: string;
            parent: number | null;
            /** @description also the `ETag`; send it as `If-Match` with the next saving */
            revision: number;
            /** @enum {string} */
            state: "draft";
            /** @description as typed */
            text: string;
            version: number;
        };
        DriftCheckDto: {
            /**
             * @example [
             *       "00-DB-12-34-56-78-90-A0"
             *     ]
             */
            deviceIds: string[];
        };
        DriftCountsDto: {
            /** @description slots that hold something else */
            drifted: number;
            /** @description slots of which the store does not know what they hold */
            missing: number;
            /** @description slots that hold what decisions go by */
            right: number;
        };
        DriftedSlotDto: {
            /** @description the corrective action that was compared */
            actionId: string | null;
            /**
             * @description `correction`: differs from what a corrective action left there; `context`: from what decisions go by
             * @enum {string}
             */
            against: "correction" | "context";
            deviceId: string;
            /** @description what should be there; null: nothing */
            expected: components["schemas"]["SlotCertificateDto"] | null;
            /** @description what is there; null: nothing */
            found: components["schemas"]["SlotCertificateDto"] | null;
            /** Format: date-time */
            foundAt: string;
            /** @description decimal string */
            id: string;
            /**
             * @description `missing`: the store does not know what the slot holds
             * @enum {string}
             */
            kind: "drifted" | "missing";
            /**
             * Format: date-time
             * @description null while it lasts
             */
            settledAt: string | null;
            /** @enum {string} */
            slot: "critical" | "nonCritical";
        };
        DriftPageDto: {
            drift: components["schemas"]["DriftedSlotDto"][];
            /** @description `after` of the next page; null: this was the last */
            next: string | null;
        };
        EligibilityRulesDto: {
            digest: string;
            epoch: number;
            /** @example corrective-action */
            name: string;
            version: number;
        };
        EvaluationRequestDto: {
            /** @example 1 */
            commandVariant: number;
            /**
             * Format: instant
             * @description when the S1SP received the command
             */
            receivedAt: string;
            /**
             * Format: request-id
             * @description originator, target device and originator counter; decided once per caller
             * @example 90-B3-D5-1F-30-02-00-00:00-DB-12-34-56-78-90-A0:1201
             */
            requestId: string;
            /**
             * Format: service-reference-variant
             * @description service reference variant
             * @example 6.15.1
             */
            serviceReferenceVariant: string;
            signatures: components["schemas"]["SignaturesDto"];
            /** @description required for, and only for, 6.15.1 */
            updateSecurityCredentials?: components["schemas"]["UpdateSecurityCredentialsDto"];
            /**
             * @description user role in which the sender acts
             * @enum {string}
             */
            userRole: "IS" | "GS" | "ES" | "ED" | "GT" | "RSA" | "OU" | "MDR";
        };
        ExclusionDto: {
            /** @description response code of the rule that refused, or a code of the planner */
            code: string;
            deviceId: string;
            reason: string;
            /** @enum {string} */
            slot: "critical" | "nonCritical";
        };
        ExclusionPageDto: {
            /** @description by device ID and slot */
            exclusions: components["schemas"]["ExclusionDto"][];
            /** @description `after` of the next page; null: there is no more */
            next: string | null;
        };
        FeedReceiptBody: {
            /** @description lines that told something new */
            accepted: number;
            /** @description the first 1,000 faults */
            errors: components["schemas"]["LineErrorBody"][];
            /** @description how many faults past the first 1,000 are not listed */
            errorsLeftOut: number;
            /** @description lines that were refused; the others are kept */
            rejected: number;
            /** @description lines that told what was known; a later `observedAt` counts all the same */
            unchanged: number;
        };
        FileReasonDto: {
            /** @example SEQUENCE_MISSING */
            code: string;
            detail: string;
        };
        FoundDeviceDto: {
            /** @description null: none, or not stated */
            cohort: string | null;
            /** @example 00-DB-12-34-56-78-90-A0 */
            deviceId: string;
            /** @enum {string} */
            deviceType: "ESME" | "GSME" | "GPF" | "CHF" | "HCALCS" | "PPMID" | "IHD" | "CAD";
            /**
             * @description the last four digits; the device itself has all of them. null: none, or not stated
             * @example …8903
             */
            mpxn: string | null;
            /** @enum {string} */
            smetsVersion: "SMETS1" | "SMETS2";
            /** @enum {string} */
            status: "Pending" | "Whitelisted" | "InstalledNotCommissioned" | "Commissioned" | "Decommissioned" | "Withdrawn" | "Suspended" | "Recovery" | "Recovered";
        };
        FoundDevicesDto: {
            devices: components["schemas"]["FoundDeviceDto"][];
            /** @description `after` of the next page; null when there is no more */
            next: string | null;
        };
        FoundPartiesDto: {
            /** @description `after` of the next page; null when there is no more */
            next: string | null;
            parties: components["schemas"]["FoundPartyDto"][];
        };
        FoundPartyDto: {
            /** @example 90-B3-D5-1F-30-02-00-00 */
            entityId: string;
            /**
             * @example [
             *       "EELC"
             *     ]
             */
            mpids: string[];
            /** @example Eastern Power Networks */
            name: string;
            /** @enum {string} */
            status: "active" | "suspended" | "withdrawn";
            userRoles: ("IS" | "GS" | "ES" | "ED" | "GT" | "RSA" | "OU" | "MDR")[];
        };
        HistoryEntry: {
            /**
             * Format: date-time
             * @description when the feed saw it
             */
            observedAt: string;
            /** @description counted from 1, in the order in which it was recorded; decimal string */
            position: string;
            /**
             * Format: date-time
             * @description when we were told
             */
            recordedAt: string;
            /** @description the feed that told it */
            source: string;
            /** @description of a version */
            state?: components["schemas"]["DeviceState"];
            /**
             * Format: date-time
             * @description of a version: when it ended to be current; the same as `recordedAt` when it arrived late
             */
            supersededAt?: string | null;
            /**
             * @description a version states how the device was; a sighting, that it was seen so again
             * @enum {string}
             */
            told: "version" | "sighting";
            /** @description number of the version that was told or seen again; decimal string */
            version: string;
        };
        ImportDecisionDto: {
            reason: string;
        };
        ImportDto: {
            accepted: number;
            /** @description length of the file */
            bytes: number;
            decidedBy: string | null;
            decisionReason: string | null;
            /** @description detail lines read */
            details: number;
            digest: string | null;
            /** Format: date-time */
            fileCreatedAt: string | null;
            fileName: string;
            fileSequence: number | null;
            /** @enum {string|null} */
            fileType: "refresh" | "update" | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description number of the import, a decimal string */
            id: string;
            /** @description the mapping, or `feed-devices` for a file of a feed */
            mapping: string;
            /** @description good lines of a file that is not applied, or not yet */
            notApplied: number;
            /** @description of a refresh that was compared */
            participants: components["schemas"]["ParticipantCountsDto"][];
            /** @description how many of them are read */
            readBytes: number;
            readLines: number;
            /** @description why it is held, refused or failed */
            reasons: components["schemas"]["FileReasonDto"][];
            /** Format: date-time */
            receivedAt: string;
            rejected: number;
            /** @description a few of the changes */
            sample: components["schemas"]["ChangeSampleDto"][];
            sentBy: string;
            source: string | null;
            /** @enum {string} */
            state: "receiving" | "staging" | "staged" | "held" | "released" | "applied" | "refused" | "failed";
            unchanged: number;
            /** @description registrations that ended with this file */
            withdrawn: number;
        };
        ImportPageDto: {
            imports: components["schemas"]["ImportDto"][];
            /** @description `after` of the next page; null when there is no more now */
            next: string | null;
        };
        ImportReceiptDto: {
            /** @description number of the import, a decimal string */
            id: string;
            /** @enum {string} */
            state: "receiving" | "staging" | "staged" | "held" | "released" | "applied" | "refused" | "failed";
        };
        ItemDto: {
            /** @description what the slot held just before it was changed */
            beforeImage: components["schemas"]["SlotCertificateDto"] | null;
            /** Format: date-time */
            changedAt: string | null;
            /** @description what it held instead of what was expected */
            found: components["schemas"]["SlotCertificateDto"] | null;
            /** @description device, slot, certificates from and to: what the plan digest is of */
            planned: components["schemas"]["PlannedItemDto"];
            position: number;
            reason: string | null;
            /** @enum {string|null} */
            reconciled: "right" | "drifted" | "missing" | null;
            /** Format: date-time */
            reconciledAt: string | null;
            /** @enum {string} */
            state: "pending" | "sent" | "applied" | "already" | "conflict" | "skipped" | "failed" | "undoing" | "undone" | "undo-refused";
        };
        ItemPageDto: {
            items: components["schemas"]["ItemDto"][];
            /** @description `after` of the next page; null: there is no more */
            next: string | null;
        };
        KindsBySlotDto: {
            /** @description slots by kind: right, misplaced, holder-unknown, slot-empty, slot-unknown, no-meter-point, meter-point-unknown, no-registration, registration-conflicting, operator-unknown */
            critical: {
                [key: string]: number;
            };
            /** @description slots by kind: right, misplaced, holder-unknown, slot-empty, slot-unknown, no-meter-point, meter-point-unknown, no-registration, registration-conflicting, operator-unknown */
            nonCritical: {
                [key: string]: number;
            };
        };
        LiftBody: {
            /** @description why it may end early */
            comment: string;
        };
        LineErrorBody: {
            /** @enum {string} */
            code: "LINE_TOO_LONG" | "LINE_NOT_UTF8" | "LINE_NOT_JSON" | "PROPERTY_MISSING" | "PROPERTY_UNKNOWN" | "PROPERTY_INVALID" | "OBSERVATION_IN_FUTURE" | "OBSERVATION_OLDER";
            detail: string;
            /** @description counted from 1, blank lines included */
            line: number;
            /** @description JSON pointer into the line */
            pointer: string;
        };
        LiveDto: {
            /** @enum {string} */
            status: "live";
        };
        MappingNamesDto: {
            /**
             * @example [
             *       "rdp-electricity"
             *     ]
             */
            mappings: string[];
        };
        MatrixDto: {
            byCohort: components["schemas"]["ShareDto"][];
            byDeviceType: components["schemas"]["ShareDto"][];
            /** @description by the region that an MPAN names, of a list dated `distributorsAsOf` */
            byDistributor: components["schemas"]["ShareDto"][];
            /** @description by registered network operator */
            byRegistered: components["schemas"]["ShareDto"][];
            contextSequence: components["schemas"]["ContextSpanDto"];
            /** @description SMETS1 devices */
            devices: number;
            /** @description those with at least one misplaced network operator slot */
            devicesMisplaced: number;
            /** @description when the list of distributor IDs was published */
            distributorsAsOf: string;
            /** @description who sits in whose slots; the most first */
            matrix: components["schemas"]["MatrixEntryDto"][];
            /** @description every slot once; those without one registered operator are apart and never called misplaced */
            slots: components["schemas"]["KindsBySlotDto"];
            /** Format: date-time */
            takenAt: string;
            /**
             * Format: date-time
             * @description registrations in force then; slots as they are now
             */
            validAt: string;
        };
        MatrixEntryDto: {
            count: number;
            /** @description MPID of who is in the slot; the entity ID where it belongs to no party */
            holder: string;
            /** @description MPID of the registered network operator */
            registered: string;
            /** @enum {string} */
            slot: "critical" | "nonCritical";
        };
        MeterPointHistory: {
            entries: components["schemas"]["MeterPointHistoryEntry"][];
            mpxn: string;
            /** @description `after` of the next page; null when there is no more */
            next: string | null;
        };
        MeterPointHistoryEntry: {
            /**
             * Format: date-time
             * @description when the feed saw it
             */
            observedAt: string;
            /** @description counted from 1, in the order in which it was recorded; decimal string */
            position: string;
            /**
             * Format: date-time
             * @description when we were told
             */
            recordedAt: string;
            registration: components["schemas"]["RegistrationState"];
            /** @description the feed that told it */
            source: string;
            /**
             * Format: date-time
             * @description of a version: when we knew better; null while we do not
             */
            supersededAt?: string | null;
            /**
             * @description a version states a registration; a sighting, that it was seen so again; a confirmation, that its source repeated all it knows of the market participant, this among it
             * @enum {string}
             */
            told: "version" | "sighting" | "confirmation";
            /** @description number of the version that was told, seen again or confirmed; decimal string */
            version: string;
        };
        MeterPointKnowledge: {
            /** @description devices that served the meter point then, at most 1,000 */
            devices: string[];
            mpxn: string;
            /** @description without those that were withdrawn */
            registrations: components["schemas"]["RegistrationKnowledge"][];
        };
        MisplacementDto: {
            cohort: string | null;
            deviceId: string;
            deviceType: string;
            /** @description MPID; the entity ID where it belongs to no party */
            holder: string | null;
            holderEntityId: string | null;
            mpxn: string | null;
            /** @description MPID of the registered network operator */
            registered: string | null;
            /** @enum {string} */
            slot: "critical" | "nonCritical";
            status: string;
        };
        MisplacementPageDto: {
            /** @description in an order that stays: by parts of the inventory, then by ID */
            misplacements: components["schemas"]["MisplacementDto"][];
            /** @description `after` of the next page; null: there is no more */
            next: string | null;
        };
        NamedCertificateDto: {
            certificateId: components["schemas"]["NamedCertificateIdDto"];
            /**
             * @description entity ID in the certificate
             * @example 90-B3-D5-1F-30-02-00-00
             */
            entityId: string;
        };
        NamedCertificateIdDto: {
            /**
             * @description common name of the issuer
             * @example Z1
             */
            issuer: string;
            /**
             * @description in hex
             * @example 5A3C0F
             */
            serialNumber: string;
        };
        NewCommentBody: {
            /**
             * @description the comment that it answers
             * @example 11
             */
            answers?: string | null;
            /**
             * @description the rule it is about, which the version need not have (any more); by default the whole version
             * @example sender-is-registered-party
             */
            rule?: string | null;
            text: string;
        };
        NewDraftBody: {
            /** @description case files by file name, all of them */
            cases?: {
                [key: string]: unknown;
            };
            comment?: string;
            /** @description the rule set as JSON */
            content?: {
                [key: string]: unknown;
            };
            /** @description the version to begin with; by default the one that decides for everyone */
            from?: number;
            /** @description the rule set as typed, which need not be JSON yet; instead of `content` */
            text?: string;
        };
        OverviewDto: {
            /** @description alarms first */
            alarms: components["schemas"]["AlarmDto"][];
            /**
             * Format: date-time
             * @description of the clock of the database
             */
            at: string;
            /**
             * Format: date-time
             * @description when the context was last counted; null: not yet since the start
             */
            contextCountedAt: string | null;
            contextSources: components["schemas"]["ContextSourceDto"][];
            /** @description seen within ten minutes and not ended */
            replicas: components["schemas"]["ReplicaDto"][];
            /** @description what waits for somebody, longest first */
            reviews: components["schemas"]["ReviewDto"][];
            /** @description in force; 0 before the first activation */
            ruleSetEpochs: components["schemas"]["RuleSetEpochDto"][];
        };
        ParticipantCountsDto: {
            added: number;
            changed: number;
            /** @description registrations in force or to come before this file */
            known: number;
            /** @example EELC */
            mpid: string;
            /** @description in the file no more: they end when the file was made */
            withdrawn: number;
        };
        PartyAnswerDto: {
            /**
             * @description null: no answer yet
             * @enum {string|null}
             */
            answer: "consented" | "declined" | null;
            /** @description slots that its certificates leave */
            leaves: number;
            mpid: string;
            /** @description slots that its certificates are placed in */
            placed: number;
            /** Format: date-time */
            recordedAt: string | null;
            recordedBy: string | null;
            reference: string | null;
            signedBy: string | null;
            signedRole: string | null;
        };
        PartyCertificatesLine: {
            /** @description of issuing authority and root */
            certificationPath?: string[];
            /** @description base64 DER */
            digitalSigning: string;
            /** @description base64 DER */
            keyAgreement: string;
        };
        PartyLine: {
            /** @description facts `party.attributes.*`; JSON scalars or lists of them */
            attributes?: Record<string, never>;
            /** @description its own certificates, for people who place them; no rule reads them */
            certificates?: components["schemas"]["PartyCertificatesLine"];
            /**
             * @description EUI-64
             * @example 90-B3-D5-1F-30-02-00-00
             */
            entityId: string;
            /**
             * @description market participant IDs of the party
             * @example [
             *       "EELC"
             *     ]
             */
            mpids: string[];
            /** @example Eastern Power Networks */
            name: string;
            /**
             * Format: date-time
             * @description when the source saw it; now, when left out
             */
            observedAt?: string;
            /** @enum {string} */
            status: "active" | "suspended" | "withdrawn";
            /**
             * @example [
             *       "ED"
             *     ]
             */
            userRoles: ("IS" | "GS" | "ES" | "ED" | "GT" | "RSA" | "OU" | "MDR")[];
        };
        PastActivationDto: {
            /** Format: date-time */
            activatedAt: string;
            /** @description what it put in force; empty when nothing */
            active: components["schemas"]["PastAssignmentDto"][];
            /** @description numbers of the break-glasses in force */
            breakGlasses: number[];
            /** @description who planned, began or lifted it; `anchorgate` when something expired */
            by: string | null;
            /**
             * @description `activation`: somebody asked for it at once; `schedule`: a plan fell due; `break-glass`, `break-glass-lift`, `break-glass-end`: an emergency stop began, was lifted early, or expired; `unknown`: from before causes were kept
             * @enum {string}
             */
            cause: "activation" | "schedule" | "break-glass" | "break-glass-lift" | "break-glass-end" | "lapse" | "unknown";
            /** @description what that person said */
            comment: string | null;
            /** @example 7 */
            epoch: number;
        };
        PastActivationsDto: {
            /** @description newest first */
            activations: components["schemas"]["PastActivationDto"][];
            /** @description `before` of the next page; null when there is no more */
            next: string | null;
        };
        PastAssignmentDto: {
            /** @description null: every cohort without an assignment of its own */
            cohort: string | null;
            /** @example sha256:… */
            digest: string;
            /** @example 2 */
            version: number;
        };
        PeopleDto: {
            people: components["schemas"]["PersonDto"][];
        };
        PersonDto: {
            /** @description `sub` of the person’s tokens */
            person: string;
            /** @description granted here; the issuer may name more */
            roles: ("evaluator" | "author" | "approver" | "activator" | "auditor" | "context-writer" | "corrector" | "administrator")[];
        };
        PlanDto: {
            /** @description null: every cohort */
            cohorts: string[] | null;
            comment: string;
            /** Format: date-time */
            effectiveFrom: string;
            plan: number;
            /** Format: date-time */
            plannedAt: string;
            plannedBy: string;
            /** @enum {string} */
            state: "pending" | "in force" | "past" | "withdrawn";
        };
        PlannedItemDto: {
            cohort: string | null;
            deviceId: string;
            deviceType: string;
            /** @description null: the slot is empty */
            fromCertificate: components["schemas"]["SlotCertificateDto"] | null;
            /** @description null: the holder belongs to no party */
            fromMpid: string | null;
            mpxn: string;
            position: number;
            /** @enum {string} */
            slot: "critical" | "nonCritical";
            toCertificate: components["schemas"]["SlotCertificateDto"];
            toMpid: string;
        };
        PlanReceiptDto: {
            /** @description decimal string; follow `GET /v1/corrective-actions/{id}` until it is `planned` */
            id: string;
            /** @description misplaced slots that are selected; not all of them need be eligible */
            slotsSelected: number;
            /** @example planning */
            state: string;
            /** @description what no source that we could read confirms */
            unverified: string[];
        };
        PlanRequestDto: {
            /** @description slots that are changed in one call of the anchor-slot store */
            batchSize: number;
            /** @description base64 DER of issuing authority and root, unless they are trust anchors */
            certificationPath?: string[];
            /** @description slots that may be changed a second */
            perSecond: number;
            /** @description why; for the parties and the audit trail */
            reason: string;
            /** @description which misplaced slots; `{}` is all of them */
            selection: components["schemas"]["SelectionDto"];
            /** @description one of each registered network operator that is selected */
            targets: components["schemas"]["TargetDto"][];
            /** @example EELC out of LOND’s slots */
            title: string;
        };
        ProgressDto: {
            done: number;
            of: number;
        };
        ReadinessDto: {
            /** @description the epoch this replica decides with */
            epoch: number;
            reasons: components["schemas"]["ReasonDto"][];
            /**
             * @description `degraded` decides as it should, and somebody has to look after it; it is 200
             * @enum {string}
             */
            status: "ready" | "degraded" | "not-ready";
        };
        ReasonDto: {
            /** @description why; for the people concerned and the audit trail */
            reason: string;
        };
        RegistrationKnowledge: {
            attributes: Record<string, never>;
            /** Format: date-time */
            effectiveFrom: string;
            /** Format: date-time */
            effectiveUntil: string | null;
            kind: string;
            mpid: string;
            /**
             * Format: date-time
             * @description when the feed last saw or confirmed it, as known at `knownAt`
             */
            observedAt: string;
            /**
             * Format: date-time
             * @description when we first knew this content
             */
            recordedAt: string;
            /** @description of a supplier */
            role?: string;
            /** @description the feed that saw it last */
            source: string;
            /**
             * Format: date-time
             * @description when we knew better
             */
            supersededAt: string | null;
        };
        RegistrationLine: {
            /** @description facts `registration.attributes.*` */
            attributes?: Record<string, never>;
            /**
             * Format: date-time
             * @description first instant at which it is in force
             */
            effectiveFrom: string;
            /**
             * Format: date-time
             * @description first instant after it; null: open
             */
            effectiveUntil: string | null;
            /** @enum {string} */
            kind: "networkOperator" | "supplier";
            /** @example EELC */
            mpid: string;
            /**
             * @description MPAN (13 digits) or MPRN (1 to 10)
             * @example 1012345678903
             */
            mpxn: string;
            /**
             * Format: date-time
             * @description when the source saw it
             */
            observedAt: string;
            /**
             * @description of a supplier; not of a network operator
             * @enum {string}
             */
            role?: "IS" | "GS" | "ES";
            /** @description true: this registration never should have been; it counts no more, and stays in history */
            withdrawn?: boolean;
        };
        RegistrationState: {
            attributes: Record<string, never>;
            /**
             * Format: date-time
             * @description it holds from then on; included
             */
            effectiveFrom: string;
            /**
             * Format: date-time
             * @description excluded; null: until further notice
             */
            effectiveUntil: string | null;
            /** @enum {string} */
            kind: "networkOperator" | "supplier";
            mpid: string;
            /**
             * @description of a supplier
             * @enum {string}
             */
            role?: "IS" | "GS" | "ES";
            /** @description whether it was taken back: it never should have been */
            withdrawn: boolean;
        };
        RehearsalDto: {
            /** @description number of the census that rehearses, a decimal string */
            id: string;
            startedBy: string;
            /** @enum {string} */
            state: "running" | "done" | "failed";
            /** @description when done, the `result` of the census; when failed, `failure` says why */
            summary: Record<string, never> | null;
        };
        RejectionDto: {
            comment: string;
            /** @description digest of the plan that was read */
            planDigest: string;
        };
        ReplacementCertificatesDto: {
            /**
             * Format: certificate
             * @description base64 DER
             */
            digitalSigning?: string;
            /**
             * Format: certificate
             * @description base64 DER
             */
            keyAgreement?: string;
            /**
             * Format: certificate
             * @description base64 DER; suppliers only
             */
            keyAgreementTopUp?: string;
        };
        ReplicaDto: {
            /** @description what it decides with */
            epochs: components["schemas"]["RuleSetEpochDto"][];
            /** @description whether it is the one that answers */
            isThisOne: boolean;
            /** @description whether it takes requests, as it last said */
            ready: boolean;
            /** @description why not, or what somebody has to look after */
            reasons: string[];
            /**
             * @description host, process and a number of its own
             * @example gate-1-4711-a3f9
             */
            replica: string;
            /**
             * Format: date-time
             * @description when it last said that it runs; it does about every 5 s
             */
            seenAt: string;
            /** Format: date-time */
            startedAt: string;
        };
        ResponseCodeCountDto: {
            count: number;
            /** @example E4 */
            responseCode: string;
        };
        ReviewBody: {
            /** @description what the review found: whether it was needed, and what follows */
            finding: string;
        };
        ReviewDto: {
            /** @description number of anything else, a decimal string */
            id?: string;
            /** @enum {string} */
            kind: "version-to-submit" | "version-to-approve" | "version-to-activate" | "role-change" | "held-import" | "break-glass-review" | "corrective-action-to-rehearse" | "corrective-action-to-approve" | "corrective-action-to-start" | "corrective-action-paused";
            /** @description people who may not act on it although they hold the role */
            notBy?: string[];
            /**
             * @description who can act
             * @enum {string}
             */
            role: "evaluator" | "author" | "approver" | "activator" | "auditor" | "context-writer" | "corrector" | "administrator";
            /** @description of a version or a break-glass */
            ruleSet?: string;
            /**
             * Format: date-time
             * @description since when it waits
             */
            since: string | null;
            /**
             * @description as the audit trail names it
             * @example smets1-critical-commands/3
             */
            subject: string;
            title: string;
            /** @description of a version */
            version?: number;
        };
        RoleChangeDecisionDto: {
            comment: string;
        };
        RoleChangeDto: {
            /** @enum {string} */
            change: "grant" | "revoke";
            comment: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            /** @description decimal string */
            id: string;
            person: string;
            reason: string;
            /** Format: date-time */
            requestedAt: string;
            requestedBy: string;
            /** @enum {string} */
            role: "evaluator" | "author" | "approver" | "activator" | "auditor" | "context-writer" | "corrector" | "administrator";
            /** @enum {string} */
            state: "requested" | "approved" | "rejected";
        };
        RoleChangePageDto: {
            /** @description `after` of the next page, newest first its `before`; null when there is no more now */
            next: string | null;
            roleChanges: components["schemas"]["RoleChangeDto"][];
        };
        RoleChangeReceiptDto: {
            /** @description decimal string */
            id: string;
            /** @enum {string} */
            state: "requested" | "approved" | "rejected";
        };
        RoleChangeRequestDto: {
            /** @enum {string} */
            change: "grant" | "revoke";
            /**
             * @description `sub` of the person’s tokens; never your own
             * @example anna@example.org
             */
            person: string;
            reason: string;
            /** @enum {string} */
            role: "evaluator" | "author" | "approver" | "activator" | "auditor" | "context-writer" | "corrector" | "administrator";
        };
        RollBackDto: {
            /** @description device IDs, at most 10000; by default all of them */
            devices?: string[];
            /** @description why */
            reason?: string;
        };
        RuleOutcomesDto: {
            broken: number;
            held: number;
            /**
             * @description a waiver is held when it applied, broken when it did not
             * @enum {string}
             */
            kind: "requirement" | "waiver";
            /** @example sender-is-registered-party */
            rule: string;
            undetermined: number;
            waived: number;
        };
        RuleSetDto: {
            /** Format: date-time */
            activatedAt: string | null;
            /** @description what is in force; empty when nothing is */
            active: components["schemas"]["AssignmentDto"][];
            /** @description numbers of the break-glasses in force */
            breakGlass: number[];
            /** @description plans that are not due yet */
            coming: components["schemas"]["ComingActivationDto"][];
            /** @description counts the changes of what is in force; 0 before the first */
            epoch: number;
            /** @example smets1-critical-commands */
            name: string;
        };
        RuleSetEpochDto: {
            /** @example 7 */
            epoch: number;
            /** @example smets1-critical-commands */
            ruleSet: string;
        };
        RuleSetsDto: {
            ruleSets: components["schemas"]["RuleSetDto"][];
        };
        SaveDraftBody: {
            /** @description case files by file name, all of them */
            cases?: {
                [key: string]: unknown;
            };
            comment?: string;
            /** @description the rule set as JSON */
            content?: {
                [key: string]: unknown;
            };
            /** @description another parent, which must be in force: for a draft that was overtaken */
            parent?: number;
            /** @description the rule set as typed, which need not be JSON yet; instead of `content` */
            text?: string;
        };
        ScheduleBody: {
            /** @description for these only; by default for every cohort */
            cohorts?: string[] | null;
            comment?: string;
            /**
             * Format: date-time
             * @example 2027-06-24T00:00:00.000Z
             */
            effectiveFrom: string;
        };
        ScheduledDto: {
            /** @description null: every cohort */
            cohorts: string[] | null;
            /** Format: date-time */
            effectiveFrom: string;
            /** @description number of the plan */
            plan: number;
            version: number;
        };
        SelectionDto: {
            cohorts?: string[];
            deviceTypes?: string[];
            /** @description MPIDs in whose favour the slots are wrong; entity IDs of strangers */
            holders?: string[];
            /** @description MPIDs of the registered network operators */
            registered?: string[];
            slots?: ("critical" | "nonCritical")[];
        };
        ShareDto: {
            /** @description slots of which holder and registered operator are known */
            compared: number;
            /** @description those held by another than the registered operator */
            misplaced: number;
            /** @description null: none, or not known */
            of: string | null;
        };
        SignaturesDto: {
            /**
             * @description what the caller found of DCC's countersignature
             * @enum {string}
             */
            countersignature: "verified" | "failed" | "not-checked";
            /**
             * Format: eui64
             * @description entity ID in the certificate that the user's signature verifies with
             */
            signerEntityId: string;
            /**
             * @description what the caller found of the user's signature
             * @enum {string}
             */
            user: "verified" | "failed" | "not-checked";
        };
        SimulatedRuleSetDto: {
            /** @description a rule set, instead of a name */
            content?: {
                [key: string]: unknown;
            };
            /** @example smets1-critical-commands */
            name?: string;
            /** @example 2 */
            version?: number;
        };
        SimulationDto: {
            /** @description facts by path that replace the cached ones, `{ "device.status": "Suspended" }` */
            context?: {
                [key: string]: unknown;
            };
            /**
             * Format: instant
             * @description decide by what this service had been told up to this instant, without what arrived later; not in the future; all that is known when absent
             */
            knownAt?: string;
            /** @description as `POST /v1/evaluations` takes it */
            request: components["schemas"]["EvaluationRequestDto"];
            ruleSet: components["schemas"]["SimulatedRuleSetDto"];
            /**
             * Format: instant
             * @description the instant to decide at, by the device and the registrations as they were then; now when absent
             */
            validAt?: string;
        };
        SlotCertificateDto: {
            /** @description null: only the entity is known */
            certificateId: components["schemas"]["SlotCertificateIdDto"] | null;
            entityId: string;
        };
        SlotCertificateIdDto: {
            /** @description common name of the issuer */
            issuer: string;
            /** @description hex, upper case */
            serialNumber: string;
        };
        StepReceiptDto: {
            id: string;
            /** @description state of the corrective action after the step */
            state: string;
        };
        SubmissionBody: {
            comment?: string;
            /** @description the revision that is meant; by default the one that is stored */
            revision?: number;
        };
        TargetDto: {
            /** @description base64 DER; its digital signing certificate (`unverified` which use goes where) */
            critical: string;
            /** @description entity ID of a registered network operator */
            entityId: string;
            /** @description base64 DER; its key agreement certificate (`unverified` which use goes where) */
            nonCritical: string;
        };
        TimelineDto: {
            /** @description oldest first */
            entries: components["schemas"]["TimelineEntryDto"][];
            /** @description `after` of the next page; null when there is no more now */
            next: string | null;
        };
        TimelineEntryDto: {
            /** @example version-approved */
            action: string;
            /** @description who did it; `anchorgate` and `import` are the service itself */
            actor: string;
            /** Format: date-time */
            at: string;
            /** @description of the problem, when it was refused or failed */
            code: string | null;
            /** @enum {string} */
            outcome: "done" | "refused" | "failed";
            /** @description in the words of the actor; of a refusal, its detail */
            reason: string | null;
            /**
             * @description the version, or an epoch in which it decides: `smets1-critical-commands/epoch/7`
             * @example smets1-critical-commands/3
             */
            subject: string;
        };
        TrendDto: {
            /** @description `after` of the next page; null: there is no more now */
            next: string | null;
            /** @description oldest first; a point when the counts had changed */
            points: components["schemas"]["TrendPointDto"][];
        };
        TrendPointDto: {
            contextSequence: number;
            devices: number;
            devicesMisplaced: number;
            slots: components["schemas"]["KindsBySlotDto"];
            /** Format: date-time */
            takenAt: string;
        };
        UpdateSecurityCredentialsDto: {
            /** @description false: the validity dates of certificates are not looked at */
            applyTimeBasedCPVChecks: boolean;
            /** @description issuing authority and root, base64 DER */
            certificationPathCertificates: string[];
            /**
             * Format: instant
             * @description when to execute, if future dated
             */
            executionDateTime?: string;
            /**
             * Format: floor-sequence-number
             * @description new floor of the originator counter
             * @example 1200
             */
            remotePartyFloorSeqNumber?: string;
            /**
             * Format: floor-sequence-number
             * @description new floor for prepayment top-up; suppliers only
             */
            remotePartyPrepaymentTopUpFloorSeqNumber?: string;
            /**
             * @description whose certificates are to be replaced
             * @enum {string}
             */
            remotePartyRole: "Root" | "Recovery" | "Supplier" | "NetworkOperator" | "ACB" | "TransCoS" | "LoadController";
            /** @description that there is at least one is a rule */
            replacementCertificates: components["schemas"]["ReplacementCertificatesDto"];
        };
        VersionCasesDto: {
            /** @description case files by file name, as stored */
            cases: {
                [key: string]: unknown;
            };
            /**
             * @description of the canonical JSON of `cases`, as the evidence names it; null in a draft
             * @example sha256:…
             */
            casesDigest: string | null;
        };
        VersionContentDto: {
            approvals: components["schemas"]["ApprovalDto"][];
            /** @description `import` for a version that came from a file */
            author: string;
            /** @description its case files by file name */
            cases: {
                [key: string]: unknown;
            };
            /** @example sha256:… */
            casesDigest: string | null;
            /**
             * @description of the fact catalogue it was submitted with and runs with
             * @example sha256:…
             */
            catalogueDigest: string | null;
            /** @description the rule set as written; null while a draft is no JSON */
            content: {
                [key: string]: unknown;
            };
            /** @description whoever wrote, edited or submitted it; none of them approves or activates */
            contributors: string[];
            /** Format: date-time */
            createdAt: string;
            /**
             * @description SHA-256 of the canonical JSON (RFC 8785) of the content
             * @example sha256:…
             */
            digest: string | null;
            endComment: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** @description who rejected or withdrew it; `anchorgate` when it lapsed */
            endedBy: string | null;
            /** @example sha256:… */
            evidenceDigest: string | null;
            /**
             * @description of the guard rails it was submitted with and runs with
             * @example sha256:…
             */
            guardRailsDigest: string | null;
            /** @example smets1-critical-commands */
            name: string;
            /** @description the version in force that it was made from */
            parent: number | null;
            plans: components["schemas"]["PlanDto"][];
            /** @description counts the savings of the draft */
            revision: number;
            /** @enum {string} */
            state: "draft" | "submitted" | "approved" | "scheduled" | "active" | "superseded" | "rejected" | "lapsed" | "withdrawn";
            /** Format: date-time */
            submittedAt: string | null;
            submittedBy: string | null;
            title: string;
            /** @example 2 */
            version: number;
        };
        VersionDto: {
            approvals: components["schemas"]["ApprovalDto"][];
            /** @description `import` for a version that came from a file */
            author: string;
            /** @example sha256:… */
            casesDigest: string | null;
            /**
             * @description of the fact catalogue it was submitted with and runs with
             * @example sha256:…
             */
            catalogueDigest: string | null;
            /** @description whoever wrote, edited or submitted it; none of them approves or activates */
            contributors: string[];
            /** Format: date-time */
            createdAt: string;
            /**
             * @description SHA-256 of the canonical JSON (RFC 8785) of the content
             * @example sha256:…
             */
            digest: string | null;
            endComment: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** @description who rejected or withdrew it; `anchorgate` when it lapsed */
            endedBy: string | null;
            /** @example sha256:… */
            evidenceDigest: string | null;
            /**
             * @description of the guard rails it was submitted with and runs with
             * @example sha256:…
             */
            guardRailsDigest: string | null;
            /** @example smets1-critical-commands */
            name: string;
            /** @description the version in force that it was made from */
            parent: number | null;
            plans: components["schemas"]["PlanDto"][];
            /** @description counts the savings of the draft */
            revision: number;
            /** @enum {string} */
            state: "draft" | "submitted" | "approved" | "scheduled" | "active" | "superseded" | "rejected" | "lapsed" | "withdrawn";
            /** Format: date-time */
            submittedAt: string | null;
            submittedBy: string | null;
            title: string;
            /** @example 2 */
            version: number;
        };
        VersionOutcomesDto: {
            /**
             * @description every decision up to this sequence number is counted
             * @example 1200
             */
            countedThrough: string;
            /** @description how many commands the version decided */
            decisions: number;
            /**
             * Format: date-time
             * @description the beginning of a ten minutes of the clock
             */
            from: string;
            /** @description every rule of the version, in its order */
            rules: components["schemas"]["RuleOutcomesDto"][];
            /** Format: date-time */
            until: string;
        };
        VersionsDto: {
            name: string;
            versions: components["schemas"]["VersionDto"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "ConsoleSessions.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsoleSessionDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "ConsoleSessions.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsoleSignInAskedDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsoleSessionDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "ConsoleSessions.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsoleSignedOutDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "ConsoleSessions.renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsoleSessionDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "ConsoleSignIn.begin": {
        parameters: {
            query?: {
                /** @description where to go then: a path below `/console`, by default its first page */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The issuer’s page; `/console/sign-in-failed` while it cannot be reached. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "ConsoleSignIn.finish": {
        parameters: {
            query?: {
                code?: string;
                /** @description instead of a code, when the issuer refuses (RFC 6749) */
                error?: string;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The console; `/console/sign-in-failed?code=…` when the sign-in is refused. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Health.live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Health.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessDto"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Metrics.metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Drift.page": {
        parameters: {
            query?: {
                /** @description the number of a corrective action */
                action?: string;
                /** @description a number, as `next` gives it */
                after?: string;
                /** @description a number of slots from 1 to 1000 */
                limit?: string;
                /** @description `true` to see also what was found right since, or `false` */
                settled?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriftPageDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Drift.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DriftCheckDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriftCountsDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "AuditTrail.list": {
        parameters: {
            query?: {
                /** @description an action such as `version-approved` */
                action?: string;
                /** @description a person, as the token names him */
                actor?: string;
                /** @description a number, as `next` gives it */
                after?: string;
                /** @description a number, as `next` of a list that is read newest first gives it */
                before?: string;
                /** @description an instant in UTC (RFC 3339); included */
                from?: string;
                /** @description a number of entries from 1 to 500 */
                limit?: string;
                /** @description `oldest` (first, as when it is absent) or `newest` */
                order?: string;
                /** @description `done`, `refused` or `failed` */
                outcome?: string;
                /** @description a subject such as `smets1-critical-commands/3`; the whole of it */
                subject?: string;
                /** @description a subject or what one begins with, up to a `/`: `smets1-critical-commands` is every version and epoch of it */
                subjectPrefix?: string;
                /** @description an instant in UTC (RFC 3339); excluded */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPageDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "AuditTrail.export": {
        parameters: {
            query?: {
                /** @description an action such as `version-approved` */
                action?: string;
                /** @description a person, as the token names him */
                actor?: string;
                /** @description a number, as `next` gives it */
                after?: string;
                /** @description a number, as `next` of a list that is read newest first gives it */
                before?: string;
                /** @description `ndjson` (as when it is absent) or `csv` */
                format?: string;
                /** @description an instant in UTC (RFC 3339); included */
                from?: string;
                /** @description `oldest` (first, as when it is absent) or `newest` */
                order?: string;
                /** @description `done`, `refused` or `failed` */
                outcome?: string;
                /** @description a subject such as `smets1-critical-commands/3`; the whole of it */
                subject?: string;
                /** @description a subject or what one begins with, up to a `/`: `smets1-critical-commands` is every version and epoch of it */
                subjectPrefix?: string;
                /** @description an instant in UTC (RFC 3339); excluded */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An entry a line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Censuses.page": {
        parameters: {
            query?: {
                /** @description a number, as `next` gives it */
                after?: string;
                /** @description a number of censuses from 1 to 200 */
                limit?: string;
                /** @description name of a rule set */
                ruleSet?: string;
                /** @description `queued`, `running`, `done`, `failed`, `cancelled` */
                state?: string;
                /** @description number of the version that is judged (`after`) */
                version?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CensusPageDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Censuses.ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CensusRequestDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CensusDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Censuses.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CensusDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Censuses.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CensusDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Censuses.flips": {
        parameters: {
            query?: {
                /** @description a number of lines, those one has already */
                after?: string;
                /** @description a number of lines, 1 or more */
                limit?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A flip a line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": unknown;
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "AnchorSlotChanges.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnchorSlotChangeDto"];
            };
        };
        responses: {
            /** @description recorded, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnchorSlotChangeReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Certificates.reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificatesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificatesDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Search.devices": {
        parameters: {
            query?: {
                /** @description an ID, as `next` gives it */
                after?: string;
                /** @description a number from 1 to 200 */
                limit?: string;
                /** @description the beginning of a device ID, with or without dashes, or a whole MPAN or MPRN; empty: every device */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundDevicesDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Feeds.devices": {
        parameters: {
            query?: never;
            header: {
                source: string;
                /** @description names the feed, `rdp:EELC`; recorded with every line */
                Source?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description one object a line */
        requestBody: {
            content: {
                "application/x-ndjson": components["schemas"]["DeviceLine"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Knowledge.device": {
        parameters: {
            query?: {
                /** @description an instant in UTC, not in the future: as we knew it then; left out: as we know it now */
                knownAt?: string;
                /** @description an instant in UTC: how it was then; left out: how it was seen last */
                validAt?: string;
            };
            header?: never;
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceKnowledge"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Knowledge.history": {
        parameters: {
            query?: {
                /** @description a number, as `next` gives it */
                after?: string;
                /** @description a number of entries from 1 to 500 */
                limit?: string;
            };
            header?: never;
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceHistory"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Imports.page": {
        parameters: {
            query?: {
                /** @description a number, as `next` gives it */
                after?: string;
                /** @description a number, as `next` of a list that is read newest first gives it */
                before?: string;
                /** @description a whole number from 1 to 200 */
                limit?: string;
                /** @description `oldest` (first, as when it is absent) or `newest` */
                order?: string;
                /** @description one of receiving, staging, staged, held, released, applied, refused, failed */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPageDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Imports.send": {
        parameters: {
            query?: {
                /** @description the name of the file, up to 200 characters */
                fileName?: string;
                /** @description the name of a mapping file without `.json` */
                mapping?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description the file as it is */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description the file is on disk, and will be read */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Imports.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Imports.refuse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Imports.release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Imports.response": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Imports.mappingNames": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingNamesDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Knowledge.meterPoint": {
        parameters: {
            query?: {
                /** @description an instant in UTC, not in the future: as we knew it then; left out: as we know it now */
                knownAt?: string;
                /** @description an instant in UTC: how it was then; left out: how it was seen last */
                validAt?: string;
            };
            header?: never;
            path: {
                mpxn: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeterPointKnowledge"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Knowledge.meterPointHistory": {
        parameters: {
            query?: {
                /** @description a number, as `next` gives it */
                after?: string;
                /** @description a number of entries from 1 to 500 */
                limit?: string;
            };
            header?: never;
            path: {
                mpxn: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeterPointHistory"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Search.parties": {
        parameters: {
            query?: {
                /** @description what `next` of the page before says */
                after?: string;
                /** @description a number from 1 to 200 */
                limit?: string;
                /** @description a part of a name, a market participant ID, or the beginning of an entity ID; empty: every party */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundPartiesDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Feeds.parties": {
        parameters: {
            query?: never;
            header: {
                source: string;
                /** @description names the feed, `rdp:EELC`; recorded with every line */
                Source?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description one object a line */
        requestBody: {
            content: {
                "application/x-ndjson": components["schemas"]["PartyLine"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "CertificatesSeen.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificatesSeenDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Feeds.registrations": {
        parameters: {
            query?: never;
            header: {
                source: string;
                /** @description names the feed, `rdp:EELC`; recorded with every line */
                Source?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description one object a line */
        requestBody: {
            content: {
                "application/x-ndjson": components["schemas"]["RegistrationLine"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "CorrectiveActions.page": {
        parameters: {
            query?: {
                /** @description a number, as `next` gives it */
                after?: string;
                /** @description a number, as `next` of a list that is read newest first gives it */
                before?: string;
                /** @description a number from 1 to 1000 */
                limit?: string;
                /** @description `oldest` (first, as when it is absent) or `newest` */
                order?: string;
                /** @description one of `planning`, `planned`, `approved`, `rejected`, `applying`, `paused`, `applied`, `aborted`, `rolling-back`, `rolled-back`, `withdrawn` */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionPageDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "CorrectiveActions.plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanRequestDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "CorrectiveActions.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "CorrectionRuns.abort": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "CorrectionSteps.approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectiveActionApprovalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "CorrectionSteps.consent": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "CorrectiveActions.exclusions": {
        parameters: {
            query?: {
                /** @description a slot, as `next` gives it */
                after?: string;
                /** @description a number from 1 to 1000 */
                limit?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExclusionPageDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "CorrectiveActions.items": {
        parameters: {
            query?: {
                /** @description a position, as `next` gives it */
                after?: string;
                /** @description a number from 1 to 1000 */
                limit?: string;
                /** @description a market participant ID such as `EELC` */
                mpid?: string;
                /** @description one of `pending`, `sent`, `applied`, `already`, `conflict`, `skipped`, `failed`, `undoing`, `undone`, `undo-refused` */
                state?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemPageDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "CorrectionRuns.pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "CorrectionRuns.reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "CorrectionSteps.rehearse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "CorrectionSteps.reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Reports.report": {
        parameters: {
            query?: {
                /** @description a market participant ID such as `EELC` */
                mpid?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                    "text/html": unknown;
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "CorrectionRuns.resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "CorrectionRuns.rollBack": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollBackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "CorrectionRuns.start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "CorrectionSteps.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Decisions.list": {
        parameters: {
            query?: {
                /** @description a number, as `next` gives it */
                after?: string;
                /** @description a number, as `next` of a list that is read newest first gives it */
                before?: string;
                /** @description who asked, as `sub` of the token names him */
                caller?: string;
                /** @description an entity ID, eight bytes in hex joined by dashes */
                deviceId?: string;
                /** @description an instant in UTC (RFC 3339); included */
                from?: string;
                /** @description a number of decisions from 1 to 500 */
                limit?: string;
                /** @description `oldest` (first, as when it is absent) or `newest` */
                order?: string;
                /** @description an entity ID, eight bytes in hex joined by dashes */
                originatorId?: string;
                /** @description a request ID, `originator:target:counter` */
                requestId?: string;
                /** @description a response code such as `E4` */
                responseCode?: string;
                /** @description the name of a rule set, lower case with dashes */
                ruleSet?: string;
                /** @description a variant such as `6.15.1` */
                serviceReferenceVariant?: string;
                /** @description an instant in UTC (RFC 3339); excluded */
                until?: string;
                /** @description `permit` or `refuse` */
                verdict?: string;
                /** @description the number of a rule set version, 1 or more */
                version?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionPageDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Decisions.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                decisionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    /** @description `sha256:` and 64 hex digits */
                    "Record-Digest"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Decisions.export": {
        parameters: {
            query?: {
                /** @description a number, as `next` gives it */
                after?: string;
                /** @description a number, as `next` of a list that is read newest first gives it */
                before?: string;
                /** @description who asked, as `sub` of the token names him */
                caller?: string;
                /** @description an entity ID, eight bytes in hex joined by dashes */
                deviceId?: string;
                /** @description `ndjson` (as when it is absent) or `csv` */
                format?: string;
                /** @description an instant in UTC (RFC 3339); included */
                from?: string;
                /** @description `oldest` (first, as when it is absent) or `newest` */
                order?: string;
                /** @description an entity ID, eight bytes in hex joined by dashes */
                originatorId?: string;
                /** @description a request ID, `originator:target:counter` */
                requestId?: string;
                /** @description a response code such as `E4` */
                responseCode?: string;
                /** @description the name of a rule set, lower case with dashes */
                ruleSet?: string;
                /** @description a variant such as `6.15.1` */
                serviceReferenceVariant?: string;
                /** @description an instant in UTC (RFC 3339); excluded */
                until?: string;
                /** @description `permit` or `refuse` */
                verdict?: string;
                /** @description the number of a rule set version, 1 or more */
                version?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A decision a line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Documents.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    /** @description what it is */
                    "Document-Kind"?: "fact-catalogue" | "guard-rails";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Documents.current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentDocumentsDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Evaluations.evaluate": {
        parameters: {
            query?: {
                /** @description adds every rule with its operands */
                explain?: "full";
            };
            header?: {
                /** @description never answered with an older epoch: `503 EPOCH_AHEAD` instead */
                "Minimum-Epoch"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationRequestDto"];
            };
        };
        responses: {
            /** @description Decided: the only status that can be a permit. */
            200: {
                headers: {
                    /** @description the stored decision */
                    "Idempotent-Replay"?: "true";
                    /** @description epoch that the decision was made in */
                    "Rule-Set-Epoch"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description of requirements in mode `warn`; they never refuse */
                        advisories: {
                            basis?: string;
                            because: string;
                            /** @enum {string} */
                            kind?: "requirement" | "guard-rail";
                            missing?: {
                                code?: string;
                                detail?: string;
                                fact?: string;
                            }[];
                            /** @description paths of the facts whose absence left the rule open */
                            missingFacts: string[];
                            /** @enum {string} */
                            mode: "enforce" | "warn";
                            /** @enum {string} */
                            outcome: "broken" | "undetermined" | "waived";
                            responseCode: string;
                            rule: string;
                            waivedBy: string | null;
                        }[];
                        /** Format: date-time */
                        decidedAt: string;
                        /**
                         * Format: uuid
                         * @description null in a simulation
                         */
                        decisionId: string | null;
                        /** @description `explain=full` and simulations: the facts, and every rule */
                        explanation?: Record<string, never>;
                        facts: {
                            device?: {
                                /** Format: date-time */
                                observedAt: string;
                                source: string;
                            } | null;
                            party?: {
                                /** Format: date-time */
                                observedAt: string;
                                source: string;
                            } | null;
                            registration?: {
                                /** Format: date-time */
                                observedAt: string;
                                source: string;
                            } | null;
                        };
                        /** @description every requirement that did not simply hold */
                        reasons: {
                            basis?: string;
                            because: string;
                            /** @enum {string} */
                            kind?: "requirement" | "guard-rail";
                            missing?: {
                                code?: string;
                                detail?: string;
                                fact?: string;
                            }[];
                            /** @description paths of the facts whose absence left the rule open */
                            missingFacts: string[];
                            /** @enum {string} */
                            mode: "enforce" | "warn";
                            /** @enum {string} */
                            outcome: "broken" | "undetermined" | "waived";
                            responseCode: string;
                            rule: string;
                            waivedBy: string | null;
                        }[];
                        recorded: boolean;
                        requestId: string;
                        /** @description the first refusing requirement's; null on permit */
                        responseCode: string | null;
                        ruleSet: {
                            digest?: string;
                            epoch?: number | null;
                            name?: string;
                            version?: number;
                        };
                        /** @enum {string} */
                        verdict: "permit" | "refuse";
                    };
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Evaluations.batch": {
        parameters: {
            query?: never;
            header?: {
                /** @description never answered with an older epoch: `503 EPOCH_AHEAD` instead */
                "Minimum-Epoch"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description An answer or a problem for each line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": unknown;
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Misplacements.list": {
        parameters: {
            query?: {
                /** @description a slot, as `next` gives it */
                after?: string;
                /** @description a cohort */
                cohort?: string;
                /** @description a device type */
                deviceType?: string;
                /** @description an MPID, or the entity ID of a holder that belongs to no party */
                holder?: string;
                /** @description a number of slots from 1 to 1000 */
                limit?: string;
                /** @description the MPID of a registered network operator */
                registered?: string;
                /** @description `critical` or `nonCritical` */
                slot?: string;
                /** @description an instant such as `2026-11-22T10:15:00.000Z`; registrations in force then, slots as they are now */
                validAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In an order that stays from one day to the next. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MisplacementPageDto"];
                    "application/x-ndjson": components["schemas"]["MisplacementDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Misplacements.matrix": {
        parameters: {
            query?: {
                /** @description an instant such as `2026-11-22T10:15:00.000Z`; registrations in force then, slots as they are now */
                validAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatrixDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Misplacements.points": {
        parameters: {
            query?: {
                /** @description an instant, as `next` gives it */
                after?: string;
                /** @description a number of points from 1 to 1000 */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrendDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Overview.now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Tallies.byMinute": {
        parameters: {
            query?: {
                /** @description a number of minutes from 1 to 1440 */
                minutes?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionCountsDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "RoleChanges.people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "RoleChanges.page": {
        parameters: {
            query?: {
                /** @description a number, as `next` gives it */
                after?: string;
                /** @description a number, as `next` of a list that is read newest first gives it */
                before?: string;
                /** @description a number of role changes from 1 to 500 */
                limit?: string;
                /** @description `oldest` (first, as when it is absent) or `newest` */
                order?: string;
                /** @description the person whose roles change */
                person?: string;
                /** @description `requested`, `approved` or `rejected` */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleChangePageDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "RoleChanges.request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleChangeRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleChangeReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "RoleChanges.approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleChangeDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleChangeReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "RoleChanges.reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleChangeDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleChangeReceiptDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "RuleSets.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetsDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "RuleSets.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "RuleSets.activations": {
        parameters: {
            query?: {
                /** @description an epoch, as `next` gives it */
                before?: string;
                /** @description a number of activations from 1 to 200 */
                limit?: string;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastActivationsDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "BreakGlass.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakGlassListDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "BreakGlass.start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakGlassBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakGlassStartedDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "BreakGlass.lift": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakGlassLiftDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "BreakGlass.review": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakGlassDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Drafts.make": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraftBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "RuleSets.listVersions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "RuleSets.diff": {
        parameters: {
            query?: {
                format?: "json" | "markdown";
            };
            header?: never;
            path: {
                after: number;
                before: number;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiffDto"];
                    "text/markdown": components["schemas"]["DiffDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "RuleSets.oneVersion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionContentDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "LifeCycle.activate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivatedDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "LifeCycle.approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "RuleSets.cases": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionCasesDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Comments.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentsDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Comments.write": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCommentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Comments.settle": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: string;
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Drafts.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Drafts.save": {
        parameters: {
            query?: never;
            header: {
                /** @description the `ETag` of the draft that is changed */
                "If-Match": string;
            };
            path: {
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "RuleSets.evidence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Tallies.outcomes": {
        parameters: {
            query?: {
                /** @description a number of hours from 1 to 168 */
                hours?: string;
            };
            header?: never;
            path: {
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOutcomesDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "LifeCycle.reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "LifeCycle.schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "LifeCycle.submit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Timeline.list": {
        parameters: {
            query?: {
                /** @description a number, as `next` gives it */
                after?: string;
                /** @description a number of entries from 1 to 500 */
                limit?: string;
            };
            header?: never;
            path: {
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "LifeCycle.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "RuleSets.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedDto"];
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
    "Simulations.simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulationDto"];
            };
        };
        responses: {
            /** @description As an evaluation, with `recorded: false` and `explanation`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description of requirements in mode `warn`; they never refuse */
                        advisories: {
                            basis?: string;
                            because: string;
                            /** @enum {string} */
                            kind?: "requirement" | "guard-rail";
                            missing?: {
                                code?: string;
                                detail?: string;
                                fact?: string;
                            }[];
                            /** @description paths of the facts whose absence left the rule open */
                            missingFacts: string[];
                            /** @enum {string} */
                            mode: "enforce" | "warn";
                            /** @enum {string} */
                            outcome: "broken" | "undetermined" | "waived";
                            responseCode: string;
                            rule: string;
                            waivedBy: string | null;
                        }[];
                        /** Format: date-time */
                        decidedAt: string;
                        /**
                         * Format: uuid
                         * @description null in a simulation
                         */
                        decisionId: string | null;
                        /** @description `explain=full` and simulations: the facts, and every rule */
                        explanation?: Record<string, never>;
                        facts: {
                            device?: {
                                /** Format: date-time */
                                observedAt: string;
                                source: string;
                            } | null;
                            party?: {
                                /** Format: date-time */
                                observedAt: string;
                                source: string;
                            } | null;
                            registration?: {
                                /** Format: date-time */
                                observedAt: string;
                                source: string;
                            } | null;
                        };
                        /** @description every requirement that did not simply hold */
                        reasons: {
                            basis?: string;
                            because: string;
                            /** @enum {string} */
                            kind?: "requirement" | "guard-rail";
                            missing?: {
                                code?: string;
                                detail?: string;
                                fact?: string;
                            }[];
                            /** @description paths of the facts whose absence left the rule open */
                            missingFacts: string[];
                            /** @enum {string} */
                            mode: "enforce" | "warn";
                            /** @enum {string} */
                            outcome: "broken" | "undetermined" | "waived";
                            responseCode: string;
                            rule: string;
                            waivedBy: string | null;
                        }[];
                        recorded: boolean;
                        requestId: string;
                        /** @description the first refusing requirement's; null on permit */
                        responseCode: string | null;
                        ruleSet: {
                            digest?: string;
                            epoch?: number | null;
                            name?: string;
                            version?: number;
                        };
                        /** @enum {string} */
                        verdict: "permit" | "refuse";
                    };
                };
            };
            /** @description A problem; never a permit. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @enum {string} */
                        code: "BODY_MALFORMED" | "BODY_INVALID" | "PARAMETER_INVALID" | "REQUEST_MALFORMED" | "TOKEN_MISSING" | "TOKEN_INVALID" | "ROLE_NOT_ALLOWED" | "ROUTE_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMED_OUT" | "REQUEST_ID_REUSED" | "BODY_TOO_LARGE" | "ADDRESS_TOO_LONG" | "MEDIA_TYPE_UNSUPPORTED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL" | "DATABASE_UNAVAILABLE" | "DATABASE_TOO_SLOW" | "ISSUER_UNAVAILABLE" | "NO_ACTIVE_RULE_SET" | "RECORD_UNAVAILABLE" | "EPOCH_AHEAD" | "CONTEXT_NOT_LOADED" | "SHUTTING_DOWN" | "SESSION_NOT_RENEWED" | "SESSION_OF_ANOTHER" | "SIGN_IN_REFUSED" | "PAGE_FOREIGN" | "CONSOLE_NOT_BUILT" | "CERTIFICATE_UNKNOWN" | "ROLES_CONFLICT" | "APPROVER_IS_AUTHOR" | "APPROVER_IS_ACTIVATOR" | "ACTIVATOR_IS_AUTHOR" | "ACTIVATOR_IS_APPROVER" | "SAME_PERSON" | "VERSION_STATE_WRONG" | "VERSION_NUMBER_TAKEN" | "DRAFT_CHANGED" | "DRAFT_IS_FILE" | "PARENT_NOT_ACTIVE" | "DIGEST_MISMATCH" | "APPROVAL_LAPSED" | "COMMENT_UNKNOWN" | "COMMENTS_TOO_MANY" | "PLAN_CLASH" | "ALREADY_IN_FORCE" | "EPOCH_MOVED" | "ACTIVATION_UNDER_WAY" | "BREAK_GLASS_STATE_WRONG" | "ROLE_CHANGE_REFUSED" | "GATES_FAILED" | "PRECONDITION_REQUIRED" | "ACTIVATION_PENDING" | "ANCHOR_SLOT_CHANGE_UNDECIDED" | "ANCHOR_SLOT_CHANGE_NOT_PERMITTED" | "ANCHOR_SLOT_CHANGE_OTHER_COMMAND" | "ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE" | "ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN" | "ANCHOR_SLOT_CHANGE_DIFFERS" | "IMPORT_MAPPING_UNKNOWN" | "IMPORT_MAPPING_FAULTY" | "IMPORT_NOT_HELD" | "CENSUS_ENDED" | "CENSUS_NOT_DONE" | "CENSUS_QUEUE_FULL" | "REHEARSAL_NOT_POSSIBLE" | "TARGET_CERTIFICATES_FAULTY" | "APPROVER_IS_PLANNER" | "STARTER_IS_APPROVER" | "CORRECTIVE_ACTION_UNKNOWN" | "CORRECTIVE_ACTION_STATE" | "ANCHOR_SLOT_STORE_UNAVAILABLE" | "NOTHING_SELECTED" | "PLAN_DIGEST_MISMATCH" | "PARTY_NOT_IMPACTED" | "CONSENTS_MISSING" | "REHEARSAL_MISSING";
                        /** @description one line: what was found, what was expected, what to do */
                        detail: string;
                        errors: {
                            code: string;
                            detail: string;
                            pointer: string;
                        }[];
                        /** @description of this HTTP request */
                        requestId: string;
                        status: number;
                        title: string;
                        /** @example urn:anchorgate:problem:BODY_INVALID */
                        type: string;
                    };
                };
            };
        };
    };
}
