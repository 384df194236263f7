using System.Globalization;
using ControlValidator.Benchmarks.Estates;
using ControlValidator.Benchmarks.Whole;

switch (args)
{
    case ["generate", var count, var seed, var file]
        when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var resources)
        && ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var start):
        Estate.Write(resources, start, file);
        return 0;
    case ["whole", ..] when WholeOptions.Parse(args.AsSpan(1)) is { } options:
        WholeRun.Execute(options);
        return 0;
    default:
        Console.Error.WriteLine($"generate <count> <seed> <file>\n{WholeOptions.Usage}\nparts [BenchmarkDotNet's own arguments]");
        return 3;
}
