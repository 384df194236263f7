using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Reads the data file of a maturity model.</summary>
internal static class ModelReader
{
    internal static LoadedMaturityModel Read(ModelText text)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (text.FirstBrokenText() is { } broken)
            return NotJson(text.At(broken, 1, ""), "the text is not Unicode here");
        try
        {
            using var document = JsonDocument.Parse(text.Utf8);
            var model = Read(new ModelNode(text, document.RootElement, "", diagnostics));
            return diagnostics.Count == 0 ? new(model, []) : new(Model: null, Sorted(diagnostics));
        }
        catch (JsonException e)
        {
            var place = text.At(text.OffsetOf(e.LineNumber ?? 0, e.BytePositionInLine ?? 0), 1, "");
            var what = text.Utf8.Span.Trim(" \t\r\n"u8).IsEmpty ? "the file is empty" : "the text is not JSON from here on";
            return NotJson(place, what);
        }
    }

    private static LoadedMaturityModel NotJson(SourceSpan place, string what) =>
        new(Model: null, [MaturityRules.InvalidJson.At(place with { Pointer = null }, what)]);

    private static MaturityModel? Read(ModelNode root)
    {
        if (!root.IsObjectOf("$schema", "id", "title", "levels", "collections", "families", "criteria"))
            return null;
        root.Optional("$schema")?.Text();
        var id = root.Required("id")?.Text() ?? "";
        var title = root.Required("title")?.Text() ?? "";
        var levels = root.Required("levels") is { } l ? Levels(l) : [];
        var collections = root.Optional("collections") is { } c ? Collections(c) : [];
        var families = root.Optional("families") is { } f ? Families(f) : [];
        var criteria = root.Required("criteria") is { } items ? Criteria(items, collections) : [];
        return new(id, title, levels, collections, families, criteria);
    }

    private static ImmutableArray<MaturityLevel> Levels(ModelNode node)
    {
        var levels = ImmutableArray.CreateBuilder<MaturityLevel>();
        foreach (var item in node.Items())
        {
            if (!item.IsObjectOf("level", "name", "meaning", "maxSnapshotAgeDays"))
                continue;
            var level = item.Required("level") is { } number ? number.Level() : 0;
            if (level > 0 && level != levels.Count + 1)
                item.Report(MaturityRules.Gap, $"level {level} stands where level {levels.Count + 1} is expected");
            levels.Add(new(
                level, item.Required("name")?.Text() ?? "", item.Required("meaning")?.Text() ?? "", item.Optional("maxSnapshotAgeDays")?.Days()));
        }
        if (levels.Count < MaturityModel.HighestLevel)
            node.Report(MaturityRules.Gap, $"{levels.Count} levels are named, not {MaturityModel.HighestLevel}");
        return levels.ToImmutable();
    }

    private static ImmutableArray<CollectionName> Collections(ModelNode node)
    {
        var names = ImmutableArray.CreateBuilder<CollectionName>();
        foreach (var member in node.Members())
            names.Add(new(member.Name, Filled(member.Node)));
        return names.ToImmutable();
    }

    private static ImmutableArray<ControlFamily> Families(ModelNode node)
    {
        var families = new List<ControlFamily>();
        foreach (var member in node.Members())
        {
            if (member.Node.Pattern() is { } ids)
                families.Add(new(member.Name, ids));
        }
        return [.. families];
    }

    private static ImmutableArray<string> Filled(ModelNode node)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in node.Items())
            texts.Add(item.Text());
        if (texts.Count == 0)
            node.Report(MaturityRules.WrongValue, "an empty array stands where at least one text is expected");
        return texts.ToImmutable();
    }

    private static ImmutableArray<Criterion> Criteria(ModelNode node, ImmutableArray<CollectionName> collections)
    {
        var reader = new CriterionReader(collections);
        var read = new List<Criterion>();
        foreach (var item in node.Items())
        {
            if (reader.Read(item) is { } criterion)
                read.Add(criterion);
        }
        var sorted = new List<Criterion>();
        for (var pillar = MaturityModel.FirstPillar; pillar <= MaturityModel.LastPillar; pillar++)
        {
            for (var level = MaturityModel.LowestLevel; level <= MaturityModel.HighestLevel; level++)
            {
                var cell = read.FindAll(c => c.Pillar == pillar && c.Level == level);
                if (cell.Count == 0)
                    node.Report(MaturityRules.Gap, $"pillar {ModelWords.Of(pillar)} has no criterion at level {level}");
                sorted.AddRange(cell);
            }
        }
        return [.. sorted];
    }

    private static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(d => d.Span.Line).ThenBy(d => d.Span.Column).ThenBy(d => d.Code, StringComparer.Ordinal)];
}
