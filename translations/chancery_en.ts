<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
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
</TS>
