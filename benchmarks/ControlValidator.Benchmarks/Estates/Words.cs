using System.Globalization;

namespace ControlValidator.Benchmarks.Estates;

/// <summary>What stands between angle brackets in a shape: each word writes one value.</summary>
internal static class Words
{
    private static readonly string[] Locations =
        ["westeurope", "northeurope", "eastus", "eastus2", "westus2", "germanywestcentral", "uksouth", "southeastasia"];

    private static readonly string[] Environments = ["prod", "prod", "test", "dev", "staging", "shared"];

    private static readonly string[] Teams =
        ["payments", "identity", "platform", "logistics", "data-lake", "crm", "web-shop", "observability", "hr-portal", "iot-hub"];

    internal static string Environment(Dice dice) => dice.Pick<string>(Environments);

    internal static string Location(Dice dice) => dice.Pick<string>(Locations);

    internal static string Team(Dice dice) => dice.Pick<string>(Teams);

    internal static Part Find(string word, string argument)
    {
        var numbers = argument.Split(' ').Select(n => int.TryParse(n, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return Values(word, argument, numbers) ?? Own(word)
            ?? throw new FormatException($"a shape has the unknown word <{word}>");
    }

    private static Part? Values(string word, string argument, int[] numbers) => word switch
    {
        "pick" => Pick(argument),
        "bool" => e => e.Row.Write(e.Dice.Chance(numbers[0]) ? "true"u8 : "false"u8),
        "number" => e => e.Row.Write(e.Dice.Between(numbers[0], numbers[1])),
        "digits" => e => e.Row.Write(e.Dice.Below((int)Math.Pow(10, numbers[0])), (byte)numbers[0]),
        "hex" => e => e.Row.Write(e.Dice.Hex(numbers[0])),
        "guid" => e => e.Row.Write(e.Dice.Guid()),
        "instant" => e => Instant(e.Dice, e.Row),
        "address" => e => Address(e.Row, e.Dice.Between(20, 200), e.Dice.Below(256), e.Dice.Below(256), e.Dice.Between(1, 255)),
        "inner" => e => Address(e.Row, 10, e.Dice.Below(256), e.Dice.Below(256), e.Dice.Between(4, 250)),
        "network" => e => Address(e.Row, 10, e.Dice.Below(256), e.Dice.Below(256), 0, "/24"),
        "team" => e => e.Row.Write(Team(e.Dice)),
        "environment" => e => e.Row.Write(Environment(e.Dice)),
        "anywhere" => e => e.Row.Write(Location(e.Dice)),
        "principal" => e => e.Row.Write(e.Principal),
        "tenant" => e => e.Row.Write(e.Tenant),
        _ => null,
    };

    private static Part? Own(string word) => word switch
    {
        "id" => e => e.Row.Write(e.Current.Id),
        "name" => e => e.Row.Write(e.Current.Name),
        "type" => e => e.Row.Write(e.Current.Type),
        "scope" => e => e.Row.Write(e.Current.Scope),
        "group" => e => e.Row.Write(e.Current.Group),
        "location" => e => e.Row.Write(e.Current.Location),
        "subscription" => e => e.Row.Write(e.Current.Subscription),
        "index" => e => e.Row.Write(e.Index),
        _ => null,
    };

    private static Part Pick(string argument)
    {
        byte[][] choices = [.. argument.Split('|').Select(System.Text.Encoding.UTF8.GetBytes)];
        return e => e.Row.Write(e.Dice.Pick<byte[]>(choices));
    }

    private static void Instant(Dice dice, Row row)
    {
        row.Write(dice.Between(2022, 2026));
        Two("-"u8, dice.Between(1, 13));
        Two("-"u8, dice.Between(1, 29));
        Two("T"u8, dice.Below(24));
        Two(":"u8, dice.Below(60));
        Two(":"u8, dice.Below(60));
        row.Write("."u8);
        row.Write(dice.Below(1_000_000), digits: 6);
        row.Write("Z"u8);

        void Two(ReadOnlySpan<byte> separator, int value)
        {
            row.Write(separator);
            row.Write(value, digits: 2);
        }
    }

    private static void Address(Row row, int a, int b, int c, int d, string suffix = "")
    {
        row.Write(a);
        row.Write("."u8);
        row.Write(b);
        row.Write("."u8);
        row.Write(c);
        row.Write("."u8);
        row.Write(d);
        row.Write(suffix);
    }
}
