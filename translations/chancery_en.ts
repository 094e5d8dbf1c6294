<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
    <context>
        <name>Cli</name>
        <message numerus="yes">
            <source>Contents of %n attachment(s) came.</source>
            <translation>
                <numerusform>Contents of %n attachment came.</numerusform>
                <numerusform>Contents of %n attachments came.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>IntentWords</name>
        <message numerus="yes">
            <source>%1: %n record(s).</source>
            <translation>
                <numerusform>%1: %n record.</numerusform>
                <numerusform>%1: %n records.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) changed since and were left alone: %1</source>
            <translation>
                <numerusform>%n record changed since and were left alone: %1</numerusform>
                <numerusform>%n records changed since and were left alone: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListExport</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MonthView</name>
        <message numerus="yes">
            <source>+%n more</source>
            <translation>
                <numerusform>+%n more</numerusform>
                <numerusform>+%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Needs</name>
        <message numerus="yes">
            <source>%n follow-up(s)</source>
            <translation>
                <numerusform>%n follow-up</numerusform>
                <numerusform>%n follow-ups</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Runs</name>
        <message numerus="yes">
            <source>%n picture(s) in %1</source>
            <translation>
                <numerusform>%n picture in %1</numerusform>
                <numerusform>%n pictures in %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SyncWords</name>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to the bin</source>
            <translation>
                <numerusform>%n to the bin</numerusform>
                <numerusform>%n to the bin</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with several values</source>
            <translation>
                <numerusform>%n with several values</numerusform>
                <numerusform>%n with several values</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Waits for your decision: it would move %n record(s) to the bin</source>
            <translation>
                <numerusform>Waits for your decision: it would move %n record to the bin</numerusform>
                <numerusform>Waits for your decision: it would move %n records to the bin</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundle(s) joined.</source>
            <translation>
                <numerusform>%n bundle joined.</numerusform>
                <numerusform>%n bundles joined.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Waiting for the work of another device: %n bundle(s).</source>
            <translation>
                <numerusform>Waiting for the work of another device: %n bundle.</numerusform>
                <numerusform>Waiting for the work of another device: %n bundles.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not complete yet and tried again: %n file(s).</source>
            <translation>
                <numerusform>Not complete yet and tried again: %n file.</numerusform>
                <numerusform>Not complete yet and tried again: %n files.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundle(s) refused.</source>
            <translation>
                <numerusform>%n bundle refused.</numerusform>
                <numerusform>%n bundles refused.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It would move %n record(s) of this file to the bin. Look at them before you agree.</source>
            <translation>
                <numerusform>It would move %n record of this file to the bin. Look at them before you agree.</numerusform>
                <numerusform>It would move %n records of this file to the bin. Look at them before you agree.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) with several values</source>
            <translation>
                <numerusform>%n field with several values</numerusform>
                <numerusform>%n fields with several values</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 would move %n record(s) of this file to the bin</source>
            <translation>
                <numerusform>%1 would move %n record of this file to the bin</numerusform>
                <numerusform>%1 would move %n records of this file to the bin</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Waiting for your decision: %n bundle(s).</source>
            <translation>
                <numerusform>Waiting for your decision: %n bundle.</numerusform>
                <numerusform>Waiting for your decision: %n bundles.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::BundleDialog</name>
        <message numerus="yes">
            <source>I have looked: %n record(s) may go to the bin</source>
            <translation>
                <numerusform>I have looked: %n record may go to the bin</numerusform>
                <numerusform>I have looked: %n records may go to the bin</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::CompareView</name>
        <message numerus="yes">
            <source>%n country(ies) differ</source>
            <translation>
                <numerusform>%n country differs</numerusform>
                <numerusform>%n countries differ</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::ConflictModel</name>
        <message numerus="yes">
            <source>%n values</source>
            <translation>
                <numerusform>%n values</numerusform>
                <numerusform>%n values</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::ContactList</name>
        <message numerus="yes">
            <source>%n contacts</source>
            <translation>
                <numerusform>%n contacts</numerusform>
                <numerusform>%n contacts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::CountryList</name>
        <message numerus="yes">
            <source>%n countries and territories</source>
            <translation>
                <numerusform>%n country or territory</numerusform>
                <numerusform>%n countries and territories</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::CountryPage</name>
        <message numerus="yes">
            <source>%n need(s) found after the day shown.</source>
            <translation>
                <numerusform>%n need found after the day shown.</numerusform>
                <numerusform>%n needs found after the day shown.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::ExportDialog</name>
        <message numerus="yes">
            <source>%n record(s) exported to %1</source>
            <translation>
                <numerusform>%n record exported to %1</numerusform>
                <numerusform>%n records exported to %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::GrowingList</name>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Show %n more</numerusform>
                <numerusform>Show %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::ListOutput</name>
        <message numerus="yes">
            <source>%n row(s) copied as text</source>
            <translation>
                <numerusform>%n row copied as text</numerusform>
                <numerusform>%n rows copied as text</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::MatrixPage</name>
        <message numerus="yes">
            <source>%n gap(s): calls for ratification</source>
            <translation>
                <numerusform>%n gap: calls for ratification</numerusform>
                <numerusform>%n gaps: calls for ratification</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::MissionLayer</name>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… and %n more</numerusform>
                <numerusform>… and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::MissionMapModel</name>
        <message numerus="yes">
            <source>%n mission(s) on the map</source>
            <translation>
                <numerusform>%n mission on the map</numerusform>
                <numerusform>%n missions on the map</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a place</source>
            <translation>
                <numerusform>%n without a place</numerusform>
                <numerusform>%n without a place</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::NeedsPage</name>
        <message numerus="yes">
            <source>%n need(s)</source>
            <translation>
                <numerusform>%n need</numerusform>
                <numerusform>%n needs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::NeedsSection</name>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n open</numerusform>
                <numerusform>%n open</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::NoteEditor</name>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n words</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::NotesPane</name>
        <message numerus="yes">
            <source>%n notes</source>
            <translation>
                <numerusform>%n notes</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::RecordHistory</name>
        <message numerus="yes">
            <source>All %n changes</source>
            <translation>
                <numerusform>All %n changes</numerusform>
                <numerusform>All %n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::RecurrenceEdit</name>
        <message numerus="yes">
            <source>%n single time(s) left out</source>
            <translation>
                <numerusform>%n single time left out</numerusform>
                <numerusform>%n single times left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::SourceButton</name>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n source</numerusform>
                <numerusform>%n sources</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 (%n assertion(s))</source>
            <translation>
                <numerusform>%1 (%n assertion)</numerusform>
                <numerusform>%1 (%n assertions)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::SyncCommands</name>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Begun in the pack, not finished, and left there: %n text(s).</source>
            <translation>
                <numerusform>Begun in the pack, not finished, and left there: %n text.</numerusform>
                <numerusform>Begun in the pack, not finished, and left there: %n texts.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::TimePage</name>
        <message numerus="yes">
            <source>%1, %2: %n country(ies)</source>
            <comment>term, day</comment>
            <translation>
                <numerusform>%1, %2: %n country</numerusform>
                <numerusform>%1, %2: %n countries</numerusform>
            </translation>
        </message>
    </context>
</TS>
