using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>The kinds of property that directory objects have.</summary>
internal static class NodeReading
{
    extension(Node node)
    {
        internal Setting<string> Text(ReadOnlySpan<byte> name) => node.Property(name).As<string>();

        internal Setting<bool> Flag(ReadOnlySpan<byte> name) => node.Property(name).As<bool>();

        internal Setting<long> Number(ReadOnlySpan<byte> name) => node.Property(name).As<long>();

        internal Setting<DateTimeOffset> Instant(ReadOnlySpan<byte> name) => node.Property(name).As<DateTimeOffset>();

        internal Setting<T> Chosen<T>(ReadOnlySpan<byte> name)
            where T : Choice => node.Property(name).As<T>();

        internal Items<Setting<string>> Texts(ReadOnlySpan<byte> name) => new(node.Property(name), static item => item.As<string>());

        internal Items<Setting<T>> Choices<T>(ReadOnlySpan<byte> name)
            where T : Choice => new(node.Property(name), static item => item.As<T>());

        internal Items<T> List<T>(ReadOnlySpan<byte> name)
            where T : struct, IView<T> => new(node.Property(name), static item => T.Over(item));
    }
}
