[Control("CV-BM-020", "Resources say where they run, whose they are and who pays", Pillar = Pillar.Assets, Level = 1, Severity = Severity.Low)]
[Why("What belongs to nobody is repaired by nobody.")]
[Fix("Set the tags `environment`, `owner` and `costCenter`.")]
[Maps("MCSB", "AM-1"), SameAs("bench", "required_tags")]
Verdict SaysWhoseItIs(Resource resource)
{
    var tags = resource.Root.Property("tags"u8);
    return (tags.Property("environment"u8).IsPresent() & tags.Property("owner"u8).IsPresent() & tags.Property("costCenter"u8).IsPresent())
        .When(tags.IsPresent());
}
