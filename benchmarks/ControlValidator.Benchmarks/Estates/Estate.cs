using System.Globalization;

namespace ControlValidator.Benchmarks.Estates;

/// <summary>
/// A made-up estate in the shape of <c>az resource list</c>: one array, a resource to a line. The same count and seed give the
/// same bytes; a hundred thousand resources are about 205 MB.
/// </summary>
internal sealed class Estate
{
    private const int FlushBytes = 1 << 19;

    private readonly Row row = new();
    private readonly Row names = new();
    private readonly Guid[] subscriptions;
    private readonly Guid[] principals = new Guid[400];

    private Estate(int count, ulong seed)
    {
        Dice = new(seed);
        Row = row;
        Tenant = Dice.Guid();
        subscriptions = new Guid[Math.Clamp((count / 2500) + 3, 3, 40)];
        foreach (ref var subscription in subscriptions.AsSpan())
            subscription = Dice.Guid();
        foreach (ref var principal in principals.AsSpan())
            principal = Dice.Guid();
    }

    internal Dice Dice { get; }

    /// <summary>Where parts write to.</summary>
    internal Row Row { get; private set; }

    internal Guid Tenant { get; }

    internal Guid Principal => Dice.Pick<Guid>(principals);

    /// <summary>The resource that is being written.</summary>
    internal Subject Current { get; private set; } = new("", "", "", "", "", "", Guid.Empty);

    /// <summary>How many items of the innermost list have been written.</summary>
    internal int Index { get; set; }

    internal static void Write(int count, ulong seed, string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        Write(count, seed, file);
    }

    internal static void Write(int count, ulong seed, Stream output)
    {
        var estate = new Estate(count, seed);
        Shape[] shares = count == 1 ? [Shape.All[0]] : [.. Shape.All.SelectMany(s => Enumerable.Repeat(s, s.Share))];
        estate.row.Write("["u8);
        for (var i = 0; i < count; i++)
        {
            estate.row.Write(i == 0 ? "\n"u8 : ",\n"u8);
            estate.Write(estate.Dice.Pick<Shape>(shares), i);
            if (estate.row.Length > FlushBytes)
                estate.row.Flush(output);
        }
        estate.row.Write("\n]\n"u8);
        estate.row.Flush(output);
    }

    private void Write(Shape shape, int number)
    {
        var type = Dice.Pick<string>(shape.Types);
        var name = Name(shape, number);
        var subscription = Dice.Pick<Guid>(subscriptions);
        var group = $"rg-{Words.Team(Dice)}-{Words.Environment(Dice)}-{Dice.Between(1, 40):000}";
        var scope = Dice.Chance(shape.AtSubscription) ? $"/subscriptions/{subscription}" : $"/subscriptions/{subscription}/resourceGroups/{group}";
        Current = new($"{scope}/providers/{type}/{name}", name, type, scope, group, Words.Location(Dice), subscription);
        shape.Json(this);
    }

    private string Name(Shape shape, int number)
    {
        Row = names;
        shape.Name(this);
        Row = row;
        return names.Take().Replace("#", number.ToString("0000000", CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}

/// <summary>What a resource's parts say of it.</summary>
/// <param name="Scope">The id of what it stands in.</param>
/// <param name="Group">The name of its resource group.</param>
internal sealed record Subject(string Id, string Name, string Type, string Scope, string Group, string Location, Guid Subscription);
