<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en">
<context>
    <name>AnalysisDesk</name>
    <message numerus="yes">
        <source>Newsgloss marked %n place(s).</source>
        <translation>
            <numerusform>Newsgloss marked %n place.</numerusform><numerusform>Newsgloss marked %n places.</numerusform></translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message numerus="yes">
        <source>%n marks</source>
        <translation>
            <numerusform>%n marks</numerusform><numerusform>%n marks</numerusform></translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message numerus="yes">
        <source>%n words quoted</source>
        <translation>
            <numerusform>%n words quoted</numerusform><numerusform>%n words quoted</numerusform></translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform><numerusform>%n marks</numerusform></translation>
    </message>
</context>
</TS>