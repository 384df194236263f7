using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ControlValidator.Engine;

/// <summary>Names of members in sentences about a file.</summary>
internal static class WrittenName
{
    extension(JsonProperty member)
    {
        /// <summary>As the file has it, escapes and all: in one line, whatever it stands for.</summary>
        internal string AsWritten => Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(member));
    }
}
