using System.Globalization;
using BenchmarkDotNet.Running;
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
    case ["sign-ins", var users, var policies, var groups, "proof" or "counterexample"]
        when int.TryParse(users, NumberStyles.None, CultureInfo.InvariantCulture, out var people)
        && int.TryParse(policies, NumberStyles.None, CultureInfo.InvariantCulture, out var rules)
        && int.TryParse(groups, NumberStyles.None, CultureInfo.InvariantCulture, out var circles):
        OneQuestion.Ask(people, rules, circles, withGap: args[^1] is "counterexample");
        return 0;
    case ["parts", ..]:
        BenchmarkSwitcher.FromAssembly(typeof(Estate).Assembly).Run(args[1..]);
        return 0;
    default:
        Console.Error.WriteLine($"generate <count> <seed> <file>\n{WholeOptions.Usage}\nsign-ins <users> <policies> <groups> proof|counterexample\nparts [BenchmarkDotNet's own arguments]");
        return 3;
}
