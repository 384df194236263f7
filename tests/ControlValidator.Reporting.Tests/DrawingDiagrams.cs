using System.Xml.Linq;
using ControlValidator.Model;
using FsCheck;
using FsCheck.Fluent;

namespace ControlValidator.Reporting.Tests;

/// <summary>Pictures of steps: everything is there, nothing covers anything else, and no text of an export becomes markup.</summary>
public sealed class DrawingDiagrams
{
    private static readonly Diagram Sample = new(
        "A path", "Open: the internet can authenticate as Ada.",
        [
            new("internet", "internet", "Internet", DiagramRole.Entry), new("ada", "user", "ada@harbour.example", DiagramRole.Passage),
            new("crew", "group", "crew", DiagramRole.Passage), new("kv", "microsoft.keyvault/vaults", "kv-harbour", DiagramRole.Asset),
        ],
        [
            new(0, 1, "can authenticate as", DiagramState.Open, "a sign-in with the password alone gets through"), new(1, 2, "member of", DiagramState.Open, ""),
            new(2, 3, "has permissions to", DiagramState.Closed, "the role Reader gives no power over it"), new(1, 3, "has permissions to", DiagramState.Unknown, "what the role allows is not in the export"),
        ]);

    private static readonly Gen<Diagram> Diagrams =
        from nodes in Gen.Choose(1, 12)
        from edges in Gen.ArrayOf(
            from source in Gen.Choose(0, nodes - 1)
            from target in Gen.Choose(0, nodes - 1)
            from state in Gen.Elements(DiagramState.Open, DiagramState.Unknown, DiagramState.Closed)
            select new DiagramEdge(source, target, "step", state, ""))
        select new Diagram("Any", "", [.. Enumerable.Range(0, nodes).Select(i => new DiagramNode($"n{i}", "node", $"n{i}", DiagramRole.Passage))], [.. edges.Take(20)]);

    [Test]
    public void A_picture_is_as_it_was() => Baseline.Verify(SvgDiagram.Document(Sample), "path.svg");

    [Test]
    public void A_chart_is_as_it_was() => Baseline.Verify(MermaidDiagram.Text(Sample), "path.mmd");

    [Test]
    public void No_node_covers_another_and_all_are_on_the_page() => Prop.ForAll(Diagrams.ToArbitrary(), diagram =>
    {
        var layout = DiagramLayout.Of(diagram);
        var nodes = layout.Nodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            var inside = nodes[i].X >= DiagramLayout.NodeWidth / 2 && nodes[i].X <= layout.Width - (DiagramLayout.NodeWidth / 2)
                && nodes[i].Y >= DiagramLayout.NodeHeight / 2 && nodes[i].Y <= layout.Height - (DiagramLayout.NodeHeight / 2);
            if (!inside || Enumerable.Range(0, i).Any(j => Math.Abs(nodes[i].X - nodes[j].X) < DiagramLayout.NodeWidth - .01 && Math.Abs(nodes[i].Y - nodes[j].Y) < DiagramLayout.NodeHeight))
                return false;
        }
        return true;
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Each_step_goes_from_its_beginning_to_its_end() => Prop.ForAll(Diagrams.ToArbitrary(), diagram =>
    {
        var layout = DiagramLayout.Of(diagram);
        return diagram.Edges.Select((edge, i) => (edge, Route: layout.Routes[i])).All(pair => pair.Route[0] == layout.Nodes[pair.edge.From] && pair.Route[^1] == layout.Nodes[pair.edge.To]);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Steps_without_a_circle_lead_down()
    {
        var layout = DiagramLayout.Of(Sample);

        Assert.That(Sample.Edges.Select(edge => layout.Nodes[edge.To].Y > layout.Nodes[edge.From].Y), Is.All.True);
    }

    [Test]
    public void Text_of_an_export_stays_text()
    {
        const string Hostile = "\"><script>alert(1)</script>\u0000\u202E&amp;";
        var diagram = new Diagram(Hostile, Hostile, [new(Hostile, Hostile, Hostile, DiagramRole.Asset)], [new(0, 0, Hostile, DiagramState.Open, Hostile)]);

        var svg = XDocument.Parse(SvgDiagram.Document(diagram));

        Assert.That(svg.Descendants().Select(element => element.Name.LocalName), Has.None.EqualTo("script"));
        Assert.That(MermaidDiagram.Text(diagram), Does.Not.Contain("<script"));
    }
}
