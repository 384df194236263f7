using System.Globalization;
using ControlValidator.Benchmarks.Estates;

switch (args)
{
    case ["generate", var count, var seed, var file]:
        Estate.Write(int.Parse(count, CultureInfo.InvariantCulture), ulong.Parse(seed, CultureInfo.InvariantCulture), file);
        return 0;
    default:
        return 3;
}
