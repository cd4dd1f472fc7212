using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace InConfidence.Web.Platform.Files;

/// <summary>
/// The style sheet and the script. They never change while the server runs, so nothing watches for it: a system lets
/// each user have few watchers, and a page must not fail because another program took the last one.
/// </summary>
internal sealed class StillFiles(IFileProvider files) : IFileProvider
{
    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    public IFileInfo GetFileInfo(string subpath) => files.GetFileInfo(subpath);

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
}
