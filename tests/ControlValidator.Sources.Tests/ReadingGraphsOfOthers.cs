namespace ControlValidator.Sources.Tests;

/// <summary>The tables of the exposure graph, AzureHound, and rules on what is critical.</summary>
public sealed class ReadingGraphsOfOthers
{
    private const string Edge = """{"EdgeId":"e1","EdgeLabel":"member of","SourceNodeId":"n1","TargetNodeId":"n2","EdgeProperties":{}}""";

    [TestCase($"[{Edge}]", "graph-list")]
    [TestCase($$"""{"schema":[{"name":"EdgeId","type":"string"}],"results":[{{Edge}}]}""", "hunting-results")]
    [TestCase($"{Edge}\n{Edge}", "graph-object-lines")]
    [TestCase("EdgeId,EdgeLabel,SourceNodeId,TargetNodeId\r\ne1,member of,n1,n2\r\n", "exposure-table")]
    public void Rows_of_edges_are_told_by_their_columns(string text, string kind)
    {
        using var export = new Export();
        var read = export.Read(export.File("edges.json", text));

        Assert.That(read.Manifest.Documents.Single().Kind, Is.EqualTo(kind));
        Assert.That(read.Estate.Snapshot.Resources.First().Type, Is.EqualTo("ExposureGraphEdges"));
        Assert.That(read.Estate.Snapshot.Resources.First()["SourceNodeId"].ToString(), Does.Contain("n1"));
    }

    [Test]
    public void A_record_of_a_table_keeps_its_line_whatever_its_fields_hold()
    {
        using var export = new Export();
        var read = export.Read(export.File("nodes.csv", "NodeId,NodeLabel,NodeName,NodeProperties\n\"n1\",user,\"Ada \"\"the\"\" first\nof her name\",\"{\"\"a\"\":1}\"\nn2,device,laptop,\n"));

        var nodes = read.Estate.Snapshot.All("ExposureGraphNodes").ToList();

        Assert.That(nodes.Select(node => node["NodeName"].As<string>().TryGet(out var name) ? name : ""), Is.EqualTo<string>(["Ada \"the\" first\nof her name", "laptop"]));
        Assert.That(read.Estate.Locate(new(nodes[1], "/NodeLabel", "")).Line, Is.EqualTo(4));
    }

    [Test]
    public void Rows_of_AzureHound_have_their_kind_as_type()
    {
        using var export = new Export();
        var read = export.Read(export.File("hound.json", """
            {"data":[{"kind":"AZUser","data":{"id":"u1","displayName":"Ada"}},
                     {"kind":"AZGroupMember","data":{"groupId":"g1","members":[{"groupId":"g1","member":{"id":"u1"}}]}}],
             "meta":{"type":"azure","version":5,"count":2}}
            """));

        Assert.That(read.Estate.Snapshot.Resources.Select(row => (row.Type, row.Id)), Is.EqualTo<(string, string)>([("azurehound.AZUser", "AZUser/u1"), ("azurehound.AZGroupMember", "AZGroupMember/g1")]));
    }

    [Test]
    public void Rules_on_what_is_critical_are_part_of_the_snapshot()
    {
        using var export = new Export();
        var read = export.Read(export.File("critical.json", """{"id":"own","title":"Own","rules":[{"id":"payments","criticality":"VeryHigh","title":"Payments","label":"user"}]}"""));

        Assert.That(read.Estate.Snapshot.All("controlvalidator.criticalAssetRule").Select(rule => rule.Id), Is.EqualTo<string>(["payments"]));
    }
}
